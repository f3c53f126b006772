package engram.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The three weeks before today of one made-up learner: Spaced until a week ago, from when on the
 * demo school has it, and on some of their days a session of Learn, Test or Matching. The same
 * learner and day give the same session, so doing it twice on a day adds nothing.
 */
final class DemoTerm {
    private static final List<String> MODES = List.of("LEARN", "LEARN", "MATCHING", "TEST");

    private final int number;
    private final Api learner;
    private final Demo.Room room;
    private final Clock clock;

    DemoTerm(int number, Api learner, Demo.Room room, Clock clock) {
        this.number = number;
        this.learner = learner;
        this.room = room;
        this.clock = clock;
    }

    /** Studies; says how many sessions that took. */
    int study() throws IOException {
        var count = 0;
        var ids = room.cards().stream().map(card -> card.get("id").asText()).toList();
        var spaced = new DemoSpaced(number, room.deck(), ids, room.zone());
        var today = clock.instant().atZone(room.zone()).toLocalDate();
        var mode = number;
        for (var ago = DemoSpaced.DAYS; ago >= 1; ago--) {
            var day = today.minusDays(ago);
            var chance = chanceOf(day);
            if (spaced.habits().studyOn(day, today) && chance.nextDouble() < 0.6) {
                sit(MODES.get(mode++ % MODES.size()), day, chance, spaced.memory());
                count++;
            }
            var sitting = spaced.on(day, today);
            if (sitting.isPresent() && ago > DemoSchool.WEEK) {
                sitting.get().study(learner, room.zone());
                count++;
            }
        }
        return count;
    }

    /** Seeds that lie close together would begin alike, and everybody would sit down on one day. */
    private Random chanceOf(LocalDate date) {
        return new Random((1_000_003L * number + date.toEpochDay()) * 0x9E3779B97F4A7C15L);
    }

    private void sit(String mode, LocalDate date, Random chance, DemoMemory memory)
            throws IOException {
        var start =
                date.atTime(LocalTime.of(9 + chance.nextInt(5), chance.nextInt(60)))
                        .atZone(room.zone())
                        .toInstant();
        // Sessions of graded modes leave no trace in this memory: Spaced must be the same without
        // them, as the demo school has it.
        var answers =
                new DemoAnswers(
                        room.cards(),
                        card -> chance.nextDouble() < memory.recall(card, start),
                        chance);
        var id = "demo-" + number + "-" + date + "-" + mode.toLowerCase(java.util.Locale.ROOT);
        var time = new Time(start, chance);
        var session =
                at(time).post(
                                "/api/decks/" + room.deck() + "/sessions",
                                Map.of("id", id, "mode", mode, "options", options(mode)));
        if (!session.path("finishedAt").isMissingNode() && !session.get("finishedAt").isNull())
            return;
        switch (mode) {
            case "LEARN" -> learn(session, answers, time);
            case "TEST" -> take(session, answers, time, chance);
            default -> match(session, answers, time);
        }
    }

    private static Map<String, Object> options(String mode) {
        return switch (mode) {
            case "LEARN" -> Map.of("shuffle", true);
            case "TEST" -> Map.of("count", 20);
            default -> Map.of("timed", true);
        };
    }

    /** A round or two: nobody does all of it in one sitting. */
    private void learn(JsonNode session, DemoAnswers answers, Time time) throws IOException {
        var question = session.get("question");
        for (var n = 0; n < 20 && question != null && question.isObject(); n++) {
            if (question.get("kind").asText().equals("SELF_CHECK"))
                answer(session, time, answers.reveal(question));
            var reply = answer(session, time, answers.to(question));
            question = reply.get("next");
        }
        at(time).post("/api/sessions/" + id(session) + "/finish", Map.of());
    }

    private void take(JsonNode session, DemoAnswers answers, Time time, Random chance)
            throws IOException {
        for (var question : session.get("questions"))
            answer(session, time, answers.written(question));
        var result =
                at(time).post("/api/sessions/" + id(session) + "/finish", Map.of()).get("result");
        for (var item : result.get("items"))
            if (item.get("correct").isNull())
                at(time).post(
                                "/api/sessions/"
                                        + id(session)
                                        + "/answers/"
                                        + item.get("question").asText()
                                        + "/override",
                                answers.ticks(item.get("lines").size(), chance.nextBoolean()));
    }

    private void match(JsonNode session, DemoAnswers answers, Time time) throws IOException {
        var attempt = 1;
        for (var tiles : answers.pairs(session.get("tiles")))
            answer(session, time, Map.of("question", Integer.toString(attempt++), "tiles", tiles));
    }

    private JsonNode answer(JsonNode session, Time time, Map<String, ?> body) throws IOException {
        return at(time).post("/api/sessions/" + id(session) + "/answers", body);
    }

    private Api at(Time time) {
        return learner.with("X-Engram-Time", time.next().toString());
    }

    private static String id(JsonNode session) {
        return session.get("id").asText();
    }

    /** What the made-up clock shows: a few seconds more at each look. */
    private static final class Time {
        private final Random chance;
        private Instant now;

        Time(Instant start, Random chance) {
            now = start;
            this.chance = chance;
        }

        Instant next() {
            now = now.plusSeconds(3 + chance.nextInt(9));
            return now;
        }
    }
}
