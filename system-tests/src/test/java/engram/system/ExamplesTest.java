package engram.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The example of every operation works as it stands, in a school like the demo's: with its
 * teacher's login, its class, its deck, and things of it in place of the ids that examples make up.
 */
class ExamplesTest {
    /** Whose turn it is, and what they try, in an order in which each finds what it needs. */
    private static final String ORDER =
            """
            anybody getSetup readContract getInvitation signIn signUp
            operator createSchool
            member startFit resetWeights
            teacher getMe changeMe createClass listClasses getClass changeClass
            teacher createDeck importDeck listDecks readDeck changeDeck duplicateDeck exportDeck
            teacher readUsage readDeckUsage
            teacher addCard addCards listCards changeCard moveCard deleteCard restoreCard
            teacher assignDeck listAssignments listMembers addMembers changeMember setMemberPassword
            teacher listInvitations readProgress listAnswers listOverrides
            teacher readSettings previewSettings changeSettings readWeights
            learner readQueue postReviews readMastery readCardMemory readMarks changeMark
            learner starCard starredCards unstarCard undoReview
            learner deckModes startGradedSession gradedSession starQuestion unstarQuestion
            learner answerQuestion overrideGrade finishSession listSessions
            guest listMyInvitations acceptInvitation
            shyGuest declineInvitation
            newcomer joinClass changePassword
            teacher withdrawInvitation removeMember restoreMember endAssignment
            teacher readDeck deleteDeck restoreDeck signOut
            """;

    /** What no example can do, and why. */
    private static final Map<String, String> EXCEPT =
            Map.of(
                    "renewSession", "the renewal is told by a sign-in, once",
                    "watchProgress", "a stream without an end");

    private static final String DEMO_PASSWORD = "engram-demo";
    private static final String OWN = "examples";
    private static final String DEMO_TEACHER = address("teacher");

    private static final RunningPlatform platform = RunningPlatform.shared();

    private final Map<String, Api> callers = new HashMap<>();

    /** The newest version of each thing, by the path of it. */
    private final Map<String, String> versions = new HashMap<>();

    @Test
    void work_one_after_another() {
        var contract = PublishedContract.of(platform, OWN, demoLikeSchool());
        var operations = contract.operations();
        var tried = new TreeSet<>(EXCEPT.keySet());
        assertSoftly(softly -> {
            for (var line : ORDER.lines().toList()) {
                var words = List.of(line.split(" "));
                for (var id : words.subList(1, words.size())) {
                    tried.add(id);
                    for (var answer : send(callers.get(words.getFirst()), operations.get(id)))
                        softly.assertThat(answer.status())
                                .as(
                                        "%s by the %s: %s",
                                        id, words.getFirst(), answer.response().body())
                                .isBetween(200, 299);
                }
            }
        });
        assertThat(tried).isEqualTo(operations.keySet());
    }

    /** The answers to the example, one for each form that its body has. */
    private List<Api.Answer> send(Api caller, PublishedContract.Operation operation) {
        var path = operation.path();
        var query = new ArrayList<String>();
        for (var parameter : operation.definition().path("parameters")) {
            var name = parameter.get("name").asText();
            var example = parameter.path("example");
            switch (parameter.get("in").asText()) {
                case "path" -> {
                    assertThat(example.isTextual())
                            .as("%s of %s has an example", name, path)
                            .isTrue();
                    path = path.replace("{" + name + "}", example.asText());
                }
                case "query" -> {
                    if (!example.isMissingNode()) query.add(name + "=" + example.asText());
                }
                default -> {
                    if (name.equals("If-Match")) caller = caller.with(name, seen(path, example));
                }
            }
        }
        var thing = thingAt(path);
        var address = query.isEmpty() ? path : path + "?" + String.join("&", query);
        var answers = new ArrayList<Api.Answer>();
        for (var body : operation.bodies()) {
            var with = body.type() == null ? caller : caller.with("Content-Type", body.type());
            var answer = with.send(operation.method(), address, body.text());
            answer.response()
                    .headers()
                    .firstValue("ETag")
                    .ifPresent(version -> versions.put(thing, version));
            answers.add(answer);
        }
        return answers;
    }

    private String seen(String path, JsonNode example) {
        return versions.getOrDefault(thingAt(path), example.asText());
    }

    /** The thing that a path changes. */
    private static String thingAt(String path) {
        return path.replaceAll("/(position|restore)$", "");
    }

    /** Makes it; what is in it, by the names of the contract's parameters. */
    private Map<String, String> demoLikeSchool() {
        var operator = Api.at(platform).with("X-Engram-Operator", platform.operatorSecret());
        var teacher =
                Map.of("name", "Alex Teacher", "email", DEMO_TEACHER, "password", DEMO_PASSWORD);
        operator.post(
                        "/api/schools",
                        Map.of("name", "Example school", "zone", "UTC", "teacher", teacher))
                .ok();
        callers.put("anybody", Api.at(platform));
        callers.put("operator", operator);
        var desk = signIn(DEMO_TEACHER, DEMO_PASSWORD);
        callers.put("teacher", desk);
        var room = desk.post("/api/classes", Map.of("name", "Machine vision, year 12")).ok();
        var schoolClass = room.get("id").asText();
        var deck =
                desk.post("/api/decks/import?format=json&title=Computer%20vision", Seed.cards())
                        .ok()
                        .get("id")
                        .asText();
        desk.post("/api/classes/" + schoolClass + "/assignments", Map.of("deckId", deck)).ok();
        signUp("learner", room);
        var made =
                desk.post("/api/classes/" + schoolClass + "/members", guests("member"))
                        .ok()
                        .at("/results/0");
        callers.put("member", signIn(address("member"), made.get("password").asText()));
        inviteFromAnotherClass(desk, schoolClass);
        return Map.of(
                "deck",
                deck,
                "card",
                TestSchool.answeredCards(desk, deck).getFirst(),
                "class",
                schoolClass,
                "person",
                made.at("/person/id").asText(),
                "joinCode",
                room.get("joinCode").asText(),
                "invitation",
                invitation(desk, schoolClass));
    }

    private void inviteFromAnotherClass(Api desk, String schoolClass) {
        var other = desk.post("/api/classes", Map.of("name", "Another class")).ok();
        for (var name : List.of("guest", "shyGuest", "newcomer", "never")) signUp(name, other);
        desk.post("/api/classes/" + schoolClass + "/members", guests("guest", "shyGuest", "never"))
                .ok();
    }

    private static String invitation(Api desk, String schoolClass) {
        return desk.get("/api/classes/" + schoolClass + "/invitations")
                .ok()
                .get("items")
                .valueStream()
                .filter(each -> each.get("name").asText().equals("never"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }

    private void signUp(String name, JsonNode schoolClass) {
        var account =
                Map.of(
                        "joinCode",
                        schoolClass.get("joinCode").asText(),
                        "name",
                        name,
                        "email",
                        address(name),
                        "password",
                        DEMO_PASSWORD);
        Api.at(platform).post("/api/signup", account).ok();
        callers.put(name, signIn(address(name), DEMO_PASSWORD));
    }

    private static Map<String, Object> guests(String... names) {
        return Map.of(
                "people",
                Stream.of(names)
                        .map(name -> Map.of("name", name, "email", address(name)))
                        .toList());
    }

    private static String address(String name) {
        return name.toLowerCase(Locale.ROOT) + "@" + OWN + ".example.org";
    }

    private static Api signIn(String login, String password) {
        var session =
                Api.at(platform)
                        .post("/api/session", Map.of("email", login, "password", password))
                        .ok();
        return Api.at(platform).withToken(session.get("token").asText());
    }
}
