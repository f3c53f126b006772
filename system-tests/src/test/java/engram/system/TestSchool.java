package engram.system;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A school of a test's own, with a teacher, a class and a deck, made through the public interface.
 */
record TestSchool(
        RunningPlatform platform, String name, Api teacher, String classId, String joinCode) {
    static final String PASSWORD = "a long enough password";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** One at a time: of those who make the first school of a platform, only one can. */
    static synchronized TestSchool on(RunningPlatform platform) {
        var name = "school" + COUNT.incrementAndGet() + "x" + Long.toString(System.nanoTime(), 36);
        var email = name + "@example.org";
        Api.at(platform)
                .with("X-Engram-Operator", platform.operatorSecret())
                .post(
                        "/api/schools",
                        Map.of(
                                "name",
                                name,
                                "zone",
                                "UTC",
                                "teacher",
                                Map.of(
                                        "name",
                                        "Teacher of " + name,
                                        "email",
                                        email,
                                        "password",
                                        PASSWORD)))
                .ok();
        var teacher = signIn(platform, email);
        var made = teacher.post("/api/classes", Map.of("name", "Class of " + name)).ok();
        return new TestSchool(
                platform, name, teacher, made.get("id").asText(), made.get("joinCode").asText());
    }

    static Api signIn(RunningPlatform platform, String login) {
        return Api.at(platform).withToken(signInToken(platform, login));
    }

    static String signInToken(RunningPlatform platform, String login) {
        return Api.at(platform)
                .post("/api/session", Map.of("email", login, "password", PASSWORD))
                .ok()
                .get("token")
                .asText();
    }

    String teacherLogin() {
        return name + "@example.org";
    }

    /** How many decks the teacher has; a refused import or creation leaves it as it is. */
    int decksOfTeacher() {
        return teacher.get("/api/decks").ok().get("items").size();
    }

    /** A learner of the class, with the login {@code name-learner@example.org}. */
    Learner learner(String learner) {
        var email = name + "-" + learner + "@example.org";
        var session =
                Api.at(platform)
                        .post(
                                "/api/signup",
                                Map.of(
                                        "joinCode",
                                        joinCode,
                                        "name",
                                        learner,
                                        "email",
                                        email,
                                        "password",
                                        PASSWORD))
                        .ok();
        return new Learner(
                session.get("person").get("id").asText(),
                email,
                Api.at(platform).withToken(session.get("token").asText()));
    }

    record Learner(String id, String login, Api api) {}

    /** Imports cards given as JSON and assigns the deck to the class. */
    String assignedDeck(String title, String cards) {
        var deck =
                teacher.post(
                                "/api/decks/import?format=json&title=" + title.replace(" ", "%20"),
                                cards)
                        .ok()
                        .get("id")
                        .asText();
        teacher.post("/api/classes/" + classId + "/assignments", Map.of("deckId", deck)).ok();
        return deck;
    }

    /** The ids of the deck's cards that have an answer, in their order. */
    static List<String> answeredCards(Api caller, String deck) {
        return caller.get("/api/decks/" + deck + "/cards")
                .ok()
                .get("items")
                .valueStream()
                .filter(card -> !card.get("back").asText().isBlank())
                .map(card -> card.get("id").asText())
                .toList();
    }
}
