package engram.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import engram.standalone.running.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * A school to look at: a teacher, thirty learners in one class, one deck, and a week of study
 * behind them. Made through the public interface, once.
 */
public final class DemoSchool {
    public static final String ACCOUNTS =
            """
            Sign in, with the password engram-demo, as
              teacher@example.org                             (teacher)
              learner1@example.org to learner30@example.org   (learners)\
            """;
    static final String PASSWORD = "engram-demo";
    static final String TEACHER = "teacher@example.org";
    static final String DECK = "Computer vision and representation learning";

    /** How much of what its learners have studied the school has from the start. */
    static final int WEEK = 7;

    private static final int DAYS_TO_EXAM = 10;
    static final List<String> NAMES =
            List.of(
                    "Aisha Rahman",
                    "Ben Okafor",
                    "Chiara Rossi",
                    "Daniel Weber",
                    "Elif Yılmaz",
                    "Farid Haddad",
                    "Greta Lindqvist",
                    "Hugo Martin",
                    "Ines Carvalho",
                    "Jonas Keller",
                    "Kaito Mori",
                    "Leila Amrani",
                    "Mateo García",
                    "Nora Jensen",
                    "Oskar Nowak",
                    "Priya Nair",
                    "Quentin Dubois",
                    "Rosa Jiménez",
                    "Sofia Popescu",
                    "Tariq Aziz",
                    "Ulla Virtanen",
                    "Viktor Horvat",
                    "Wanda Kowalska",
                    "Xin Li",
                    "Yara Haddou",
                    "Zoe Baumann",
                    "Amadou Diallo",
                    "Bianca Ferrari",
                    "Cem Arslan",
                    "Dina Goldberg");

    private final String address;
    private final Clock clock = Clock.systemUTC();

    private DemoSchool(String address) {
        this.address = address;
    }

    /** Makes the demo school on a deployment that has no school yet; says so while it does. */
    public static void ensure(String address, Console console) throws IOException {
        if (!Api.at(address).get("/api/setup").get("needed").asBoolean()) return;
        var begin = System.nanoTime();
        console.say("Making the demo school: %d learners and a week of study.", NAMES.size());
        new DemoSchool(address).make();
        console.say("  %-18s made in %.1f s", "demo school", (System.nanoTime() - begin) / 1e9);
    }

    private void make() throws IOException {
        var zone = ZoneId.systemDefault();
        var teacher = Map.of("name", "Alex Teacher", "email", TEACHER, "password", PASSWORD);
        Api.at(address)
                .post(
                        "/api/schools",
                        Map.of("name", "Example school", "zone", zone.getId(), "teacher", teacher));
        var desk = Api.at(address).signIn(TEACHER, PASSWORD);
        var schoolClass = desk.post("/api/classes", Map.of("name", "Machine vision, year 12"));
        var deck =
                desk.post(
                                "/api/decks/import?format=json&title=" + DECK.replace(" ", "%20"),
                                cards())
                        .get("id")
                        .asText();
        desk.post(
                "/api/classes/" + schoolClass.get("id").asText() + "/assignments",
                Map.of("deckId", deck, "examAt", exam(zone).toString()));
        var joinCode = schoolClass.get("joinCode").asText();
        try (var learners = Executors.newFixedThreadPool(4)) {
            var week =
                    IntStream.range(0, NAMES.size())
                            .mapToObj(each ->
                                    CompletableFuture.runAsync(
                                            () -> learn(each, joinCode, deck, zone), learners));
            Together.await(week);
        }
    }

    /** In the morning of a day that is not too near to be prepared for. */
    private Instant exam(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone))
                .plusDays(DAYS_TO_EXAM)
                .atTime(10, 0)
                .atZone(zone)
                .toInstant();
    }

    private void learn(int number, String joinCode, String deck, ZoneId zone) {
        try {
            var account =
                    Map.of(
                            "joinCode",
                            joinCode,
                            "name",
                            NAMES.get(number),
                            "email",
                            login(number),
                            "password",
                            PASSWORD);
            var learner = Api.at(address).withToken(Api.at(address).post("/api/signup", account));
            var cards =
                    learner.get("/api/decks/" + deck + "/cards")
                            .get("items")
                            .valueStream()
                            .filter(DemoSchool::hasAnswer)
                            .map(each -> each.get("id").asText());
            var today = LocalDate.now(clock.withZone(zone));
            var spaced = new DemoSpaced(number, deck, cards.toList(), zone);
            for (var session : spaced.sessions(today))
                if (session.day().isAfter(today.minusDays(WEEK + 1L))) session.study(learner, zone);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** How a learner signs in; the first is number 0. */
    static String login(int number) {
        return "learner" + (number + 1) + "@example.org";
    }

    static boolean hasAnswer(JsonNode card) {
        return !card.get("back").asText().isBlank();
    }

    private static String cards() throws IOException {
        try (var cards = DemoSchool.class.getResourceAsStream("/demo/cards.json")) {
            if (cards == null) throw new IllegalStateException("the demo cards are missing");
            return new String(cards.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
