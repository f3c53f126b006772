package engram.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Learn, Test and Matching over HTTP, from the first question to the teacher's table. */
class ModesTest {
    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final TestSchool school = TestSchool.on(platform);
    private static final String deck = school.assignedDeck("Modes", Seed.cards());

    /** Pairs that fit their tiles, so that a round of them is timed. */
    private static final String pairs =
            school.assignedDeck(
                    "Pairs",
                    """
                    [{"front":"one","back":"uno"},{"front":"two","back":"due"},{"front":"three","back":"tre"},
                     {"front":"four","back":"quattro"},{"front":"five","back":"cinque"},{"front":"six","back":"sei"}]
                    """);

    private static JsonNode start(Api learner, String deck, String mode, Map<String, ?> options) {
        return learner.post(
                        "/api/decks/" + deck + "/sessions",
                        Map.of("mode", mode, "options", options))
                .ok();
    }

    private static JsonNode answer(Api learner, JsonNode session, Map<String, ?> answer) {
        return learner.post(path(session) + "/answers", answer).ok();
    }

    private static String path(JsonNode session) {
        return "/api/sessions/" + session.get("id").asText();
    }

    private static void awaitRow(
            TestSchool.Learner learner, String deck, Consumer<JsonNode> asItShouldBe) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> asItShouldBe.accept(MainJobTest.rowOf(school, deck, learner.id())));
    }

    @Test
    void learn_ends_once_every_card_with_an_answer_is_known_on_whatever_device() {
        var learner = school.learner("learns");
        var student = new Student(learner.api(), deck);
        var session = start(learner.api(), deck, "LEARN", Map.of());
        var question = session.get("question");
        var missed =
                answer(
                        learner.api(),
                        session,
                        wrongOrUnticked(student, learner, session, question));
        assertThat(missed.get("correct").asBoolean()).isFalse();
        assertThat(missed.get("rating").asInt()).isEqualTo(1);

        var elsewhere = TestSchool.signIn(platform, learner.login());
        question = elsewhere.get(path(session)).ok().get("question");
        assertThat(question).isEqualTo(missed.get("next"));
        JsonNode reply = missed;
        for (var n = 0; n < 200 && question.isObject(); n++) {
            if (question.get("kind").asText().equals("SELF_CHECK"))
                answer(elsewhere, session, Student.reveal(question));
            reply = answer(elsewhere, session, student.answer(question, true));
            assertThat(reply.get("correct").asBoolean()).as(question.toString()).isTrue();
            question = reply.get("next");
        }

        assertThat(reply.get("finishedAt").isNull()).isFalse();
        assertThat(reply.get("progress").get("known").asInt()).isEqualTo(23);
        awaitRow(
                learner,
                deck,
                row -> {
                    assertThat(row.path("learn").path("known").asInt()).isEqualTo(23);
                    assertThat(row.get("seen").asInt()).isEqualTo(23);
                    assertThat(row.get("mastery").asDouble()).isPositive();
                    assertThat(row.get("test").isNull()).isTrue();
                });
        var listed = learner.api().get("/api/decks/" + deck + "/sessions").ok().get("items").get(0);
        assertThat(listed.get("mode").asText()).isEqualTo("LEARN");
        assertThat(listed.get("finished").asBoolean()).isTrue();
    }

    private static Map<String, Object> wrongOrUnticked(
            Student student, TestSchool.Learner learner, JsonNode session, JsonNode question) {
        if (question.get("kind").asText().equals("SELF_CHECK"))
            answer(learner.api(), session, Student.reveal(question));
        return student.answer(question, false);
    }

    @Test
    void a_test_keeps_its_answers_to_itself_until_it_is_submitted_and_counts_for_the_class() {
        var learner = school.learner("tested");
        var student = new Student(learner.api(), deck);
        var session = start(learner.api(), deck, "TEST", Map.of("count", 20));
        assertThat(session.get("questions")).isNotEmpty();
        for (var question : session.get("questions")) {
            if (question.get("kind").asText().equals("WRITTEN"))
                assertThat(question.toString()).doesNotContain(quoted(student.expected(question)));
            var saved = answer(learner.api(), session, written(student, question));
            assertThat(saved.get("correct").isNull()).isTrue();
            assertThat(saved.get("expected").isNull()).isTrue();
        }
        assertThat(learner.api().get(path(session)).ok().get("progress").get("done").asInt())
                .isEqualTo(session.get("progress").get("total").asInt());

        var result = learner.api().post(path(session) + "/finish", Map.of()).ok().get("result");
        for (var item : result.get("items"))
            if (item.get("correct").isNull())
                learner.api()
                        .post(
                                override(session, item),
                                Map.of(
                                        "ticks",
                                        Collections.nCopies(item.get("lines").size(), true),
                                        "rating",
                                        3))
                        .ok();
        result = learner.api().get(path(session)).ok().get("result");

        var questions = result.get("questions").asInt();
        assertThat(questions).isBetween(10, 20);
        assertThat(result.get("right").asInt()).isEqualTo(questions);
        awaitRow(
                learner,
                deck,
                row -> {
                    assertThat(row.path("test").path("right").asInt()).isEqualTo(questions);
                    assertThat(row.path("test").path("questions").asInt()).isEqualTo(questions);
                });
    }

    @Test
    void the_learners_word_on_a_written_answer_moves_the_table_and_is_told_to_the_teacher() {
        var learner = school.learner("disagrees");
        var student = new Student(learner.api(), pairs);
        var session =
                start(
                        learner.api(),
                        pairs,
                        "TEST",
                        Map.of("count", 6, "kinds", List.of("WRITTEN")));
        for (var question : session.get("questions"))
            answer(learner.api(), session, student.answer(question, true));
        var items =
                learner.api()
                        .post(path(session) + "/finish", Map.of())
                        .ok()
                        .get("result")
                        .get("items");
        awaitRow(
                learner,
                pairs,
                row -> assertThat(row.path("test").path("right").asInt()).isEqualTo(6));

        learner.api().post(override(session, items.get(0)), Map.of("correct", false)).ok();

        awaitRow(
                learner,
                pairs,
                row -> assertThat(row.path("test").path("right").asInt()).isEqualTo(5));
        var overrides = "/api/classes/" + school.classId() + "/decks/" + pairs + "/overrides";
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(school.teacher().get(overrides).ok().get("items")).hasSize(1));
    }

    private static Map<String, Object> written(Student student, JsonNode question) {
        return question.get("kind").asText().equals("SELF_CHECK")
                ? Map.of("question", question.get("id").asText(), "text", "what I remember of it")
                : student.answer(question, true);
    }

    private static String override(JsonNode session, JsonNode item) {
        return path(session) + "/answers/" + item.get("question").asText() + "/override";
    }

    private static String quoted(String text) {
        return Api.JSON.valueToTree(text).toString();
    }

    @Test
    void matching_counts_wrong_pairs_and_the_servers_time() {
        var learner = school.learner("matches");
        var student = new Student(learner.api(), pairs);
        var session = start(learner.api(), pairs, "MATCHING", Map.of("timed", true));
        var tiles = student.pairsOf(session.get("tiles"));
        assertThat(tiles).hasSize(6);
        var wrong = List.of(tiles.get(0).get(0), tiles.get(1).get(1));
        var reply = answer(learner.api(), session, pair(1, wrong));
        assertThat(reply.get("correct").asBoolean()).isFalse();

        for (var n = 0; n < tiles.size(); n++)
            reply = answer(learner.api(), session, pair(n + 2, tiles.get(n)));

        assertThat(reply.get("finishedAt").isNull()).isFalse();
        var result = reply.get("result");
        assertThat(result.get("wrong").asInt()).isEqualTo(1);
        assertThat(result.get("timeMs").asLong()).isGreaterThan(1000);
        awaitRow(
                learner,
                pairs,
                row -> {
                    assertThat(row.path("matching").path("wrong").asInt()).isEqualTo(1);
                    assertThat(row.get("seen").asInt()).isZero();
                });
    }

    private static Map<String, Object> pair(int attempt, List<String> pair) {
        return Map.of("question", Integer.toString(attempt), "tiles", pair);
    }

    @Test
    void nobody_else_of_the_class_reaches_a_learners_session() {
        var session = start(school.learner("private").api(), deck, "LEARN", Map.of());
        var other = school.learner("curious").api();

        Api.demandProblem(other.get(path(session)), 404);
        Api.demandProblem(school.teacher().get(path(session)), 404);
        Api.demandProblem(
                other.post(path(session) + "/answers", Map.of("question", "1", "text", "x")), 404);
    }
}
