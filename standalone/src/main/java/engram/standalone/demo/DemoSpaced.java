package engram.standalone.demo;

import engram.standalone.running.CannotStart;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The Spaced study of one made-up learner in the three weeks before today: what is due by what they
 * remember, and some new cards, on the days and in the time that their habits allow. The same
 * number gives the same learner, and the same day the same sittings.
 */
final class DemoSpaced {
    static final int DAYS = 21;

    private final int number;
    private final String deck;
    private final List<String> cards;
    private final ZoneId zone;
    private final Random chance;
    private final DemoMemory memory;
    private final DemoHabits habits;
    private final int hour;

    DemoSpaced(int number, String deck, List<String> cards, ZoneId zone) {
        this.number = number;
        this.deck = deck;
        this.cards = cards;
        this.zone = zone;
        this.chance = new Random(1000L + number);
        this.memory = new DemoMemory(0.4 + 1.6 * chance.nextDouble(), chance);
        this.habits = DemoHabits.of(number, chance);
        this.hour = 14 + chance.nextInt(7);
    }

    /** What they remember, as far as they have studied by now. */
    DemoMemory memory() {
        return memory;
    }

    DemoHabits habits() {
        return habits;
    }

    /** A sitting: its id, its day and the reviews, as {@code POST /api/reviews} takes them. */
    record Session(String id, LocalDate day, List<Map<String, Object>> reviews) {

        /** Has the learner study it. */
        void study(Api learner, ZoneId zone) throws IOException {
            var answer =
                    learner.post("/api/reviews", Map.of("zone", zone.getId(), "reviews", reviews));
            for (var result : answer.get("results"))
                if (!"accepted".equals(result.get("status").asText()))
                    throw new CannotStart("A review of the demo was not accepted: " + result);
            learner.post("/api/sessions/" + id + "/finish", Map.of());
        }
    }

    /** The sittings of all days up to yesterday, oldest first. */
    List<Session> sessions(LocalDate today) {
        return IntStream.rangeClosed(1, DAYS)
                .mapToObj(day -> on(today.minusDays(DAYS + 1L - day), today))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The sitting of a day, if there is one. Days come in their order, each once. */
    Optional<Session> on(LocalDate day, LocalDate today) {
        var start = day.atTime(LocalTime.of(hour, chance.nextInt(60))).atZone(zone).toInstant();
        if (!habits.studyOn(day, today)) return Optional.empty();
        var session = sit("demo-" + number + "-" + day, day, start);
        return session.reviews().isEmpty() ? Optional.empty() : Optional.of(session);
    }

    /**
     * Due cards once; new ones again ten minutes later, as their learning steps ask; a lapse comes
     * back too.
     */
    private Session sit(String id, LocalDate day, Instant start) {
        var reviews = new ArrayList<Map<String, Object>>();
        var again = new ArrayDeque<String>();
        var at = start;
        for (var card : cardsFor(start)) {
            var fresh = !memory.hasStudied(card);
            var rating = memory.rating(card, at);
            reviews.add(review(id, card, rating, at));
            if (rating == 1 || (fresh && rating < 4)) again.add(card);
            at = at.plusSeconds(8 + chance.nextInt(20));
        }
        at = at.plus(Duration.ofMinutes(10));
        for (var card : again) {
            reviews.add(review(id, card, memory.rating(card, at), at));
            at = at.plusSeconds(6 + chance.nextInt(12));
        }
        return new Session(id, day, reviews);
    }

    /** What is remembered least comes first; new cards take what time is left. */
    private List<String> cardsFor(Instant start) {
        var due =
                cards.stream()
                        .filter(card -> memory.isDue(card, start))
                        .sorted(Comparator.comparingDouble(card -> memory.recall(card, start)));
        var fresh =
                cards.stream().filter(card -> !memory.hasStudied(card)).limit(habits.newCards());
        return Stream.concat(due, fresh).limit(habits.cards()).toList();
    }

    private Map<String, Object> review(String session, String card, int rating, Instant at) {
        return Map.of(
                "id",
                session + "-" + Integer.toHexString((card + at).hashCode()),
                "sessionId",
                session,
                "mode",
                "SPACED",
                "deckId",
                deck,
                "cardId",
                card,
                "rating",
                rating,
                "answeredAt",
                at.toString(),
                "responseMs",
                2500 + chance.nextInt(14_000));
    }
}
