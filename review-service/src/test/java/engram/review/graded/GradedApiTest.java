package engram.review.graded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import engram.review.TestClient.Answered;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for all three modes. */
class GradedApiTest {
    private static final String LEARN = "{\"kinds\":[\"WRITTEN\"]}";

    private final GradedDeck deck = GradedDeck.ofAnimals();

    private Answered begin(String body) {
        return deck.ada.post("/api/decks/animals/sessions", body);
    }

    private static <T> List<T> atOnce(int times, Callable<T> request) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(Stream.generate(() -> request).limit(times).toList());
            var results = new ArrayList<T>();
            for (var each : all) results.add(each.get());
            return results;
        }
    }

    @Nested
    class A_session_of_somebody_else {
        private final JsonNode session = deck.start("LEARN", LEARN);
        private final String path = "/api/sessions/" + session.get("id").asText();

        @Test
        void is_not_there() {
            var bob = deck.service.as(deck.school, "bob");

            assertThat(bob.get(path).status()).isEqualTo(404);
            assertThat(bob.post(path + "/answers", "{\"question\":\"1\",\"text\":\"x\"}").status())
                    .isEqualTo(404);
            assertThat(bob.post(path + "/answers/1/override", "{\"correct\":true}").status())
                    .isEqualTo(404);
            assertThat(bob.get("/api/decks/animals/modes").status()).isEqualTo(404);
            assertThat(bob.get("/api/decks/animals/stars").status()).isEqualTo(404);
            assertThat(bob.post("/api/decks/animals/sessions", "{\"mode\":\"LEARN\"}").status())
                    .isEqualTo(404);
        }

        @Test
        void is_not_ended_by_finishing_ones_own_of_that_id() {
            deck.service.as(deck.school, "bob").post(path + "/finish", "");

            assertThat(deck.ada.get(path).body().get("finishedAt").isNull()).isTrue();
        }

        @Test
        void is_not_there_without_a_token_either() {
            assertThat(deck.service.stranger().get(path).status()).isEqualTo(401);
        }
    }

    @Nested
    class The_same_request_again {
        @Test
        void begins_no_second_session() {
            var first = begin("{\"id\":\"mine\",\"mode\":\"TEST\"}");
            var again = begin("{\"id\":\"mine\",\"mode\":\"TEST\"}");

            assertThat(first.status()).isEqualTo(201);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(begin("{\"id\":\"mine\",\"mode\":\"LEARN\"}").status()).isEqualTo(409);
        }

        @Test
        void begins_no_second_session_at_the_same_moment() throws Exception {
            var begun = atOnce(8, () -> begin("{\"id\":\"twice\",\"mode\":\"LEARN\"}"));

            assertThat(begun.stream().filter(each -> each.status() == 201)).hasSize(1);
            assertThat(begun).extracting(Answered::body).allMatch(begun.getFirst().body()::equals);
        }

        @Test
        void answers_no_question_twice() throws Exception {
            var session = deck.start("LEARN", LEARN);
            var id = session.get("id").asText();
            var text = GradedDeck.right(session.get("question"));

            var answers = atOnce(8, () -> deck.answer(id, "1", text));

            assertThat(answers).allSatisfy(each -> assertThat(each.status()).isEqualTo(200));
            assertThat(answers)
                    .extracting(Answered::body)
                    .allMatch(answers.getFirst().body()::equals);
            assertThat(answers.getFirst().body().at("/progress/known").asInt()).isEqualTo(1);
            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(GradedDeck.ids(deck.published("review.reviews.v1")))
                                    .hasSize(1));
        }

        @Test
        void counts_one_of_several_answers_at_the_same_moment() throws Exception {
            var session = deck.start("LEARN", LEARN);
            var id = session.get("id").asText();
            var right = GradedDeck.right(session.get("question"));
            var turn = new AtomicInteger();

            var answers =
                    atOnce(
                            8,
                            () ->
                                    deck.answer(
                                            id,
                                            "1",
                                            turn.getAndIncrement() % 2 == 0
                                                    ? right
                                                    : "\"text\":\"nada\""));

            assertThat(answers)
                    .extracting(each -> each.body().get("correct"))
                    .allMatch(answers.getFirst().body().get("correct")::equals);
        }

        @Test
        void loses_no_answer_that_is_saved_beside_another() throws Exception {
            var id = deck.start("TEST", LEARN).get("id").asText();
            var turn = new AtomicInteger();

            atOnce(
                    10,
                    () ->
                            deck.answer(
                                    id,
                                    Integer.toString(turn.incrementAndGet()),
                                    "\"text\":\"nada\""));

            assertThat(deck.ada.get("/api/sessions/" + id).body().at("/progress/done").asInt())
                    .isEqualTo(10);
        }

        @Test
        void keeps_the_first_of_two_answers() {
            var session = deck.start("LEARN", LEARN);
            var id = session.get("id").asText();
            deck.answer(id, "1", "\"text\":\"nada\"");

            var other = deck.answer(id, "1", GradedDeck.right(session.get("question")));

            assertThat(other.body().get("correct").asBoolean()).isFalse();
            assertThat(deck.answer(id, "7", "\"text\":\"x\"").status()).isEqualTo(409);
        }
    }

    @Nested
    class A_body_that_breaks_a_rule {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        {}                                                        | mode
                        {"mode":"SPACED"}                                         | mode
                        {"mode":"GUESSING"}                                       | mode
                        {"mode":"LEARN","id":"a:b"}                               | id
                        {"mode":"LEARN","options":{"kinds":["CHOICE"]}}           | options.kinds
                        {"mode":"LEARN","options":{"kinds":["MATCHING"]}}         | options.kinds
                        {"mode":"TEST","options":{"kinds":[]}}                    | options.kinds
                        {"mode":"MATCHING","options":{"kinds":[null]}}            | options.kinds
                        {"mode":"TEST","options":{"count":0}}                     | options.count
                        {"mode":"TEST","options":{"count":"5"}}                   | options.count
                        {"mode":"TEST","options":{"limitMinutes":-1}}             | options.limitMinutes
                        {"mode":"LEARN","options":{"limitMinutes":0}}             | options.limitMinutes
                        {"mode":"TEST","options":{"retakeOf":"nothing"}}          | options.retakeOf
                        {"mode":"TEST","options":{"tags":[null]}}                 | options.tags
                        {"mode":"LEARN","options":{"tags":[false]}}               | options.tags
                        {"mode":"LEARN","options":{"shuffle":"yes"}}              | options.shuffle
                        """)
        void begins_nothing_and_the_field_is_named(String body, String field) {
            var refused = begin(body);

            assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
            assertThat(refused.body().at("/errors/0/field").asText()).startsWith(field);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        {"text":"x"}                                | question
                        {"question":"one","text":"x"}               | question
                        {"question":"1"}                            | text
                        {"question":"1","text":5}                   | text
                        {"question":"1","text":"x","responseMs":-1} | responseMs
                        {"question":"1","dontKnow":true,"responseMs":-1} | responseMs
                        {"question":"1","dontKnow":true,"rating":0}      | rating
                        {"question":"1","dontKnow":true,"tiles":["a"]}   | tiles
                        {"question":"1","dontKnow":true,"ticks":[true,null]} | ticks[1]
                        {"question":"1","dontKnow":true,"pairs":[null]}  | pairs[0]
                        """)
        void answers_nothing_and_the_field_is_named(String body, String field) {
            var id = deck.start("LEARN", LEARN).get("id").asText();

            var refused = deck.ada.post("/api/sessions/" + id + "/answers", body);

            assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
            assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo(field);
            assertThat(deck.ada.get("/api/sessions/" + id).body().at("/question/id").asText())
                    .isEqualTo("1");
        }
    }

    @Test
    void a_text_is_as_long_as_its_characters_are_many() {
        var id = deck.start("LEARN", LEARN).get("id").asText();

        var tooLong = deck.answer(id, "1", "\"text\":\"" + "😀".repeat(20_001) + "\"");
        assertThat(tooLong.body().at("/errors/0/field").asText()).isEqualTo("text");
        assertThat(deck.answer(id, "1", "\"text\":\"" + "😀".repeat(20_000) + "\"").status())
                .isEqualTo(200);
    }

    @Test
    void an_open_session_is_offered_where_it_stopped_and_a_finished_one_is_kept() {
        var session = deck.start("LEARN", LEARN);
        var id = session.get("id").asText();
        deck.answer(id, "1", GradedDeck.right(session.get("question")));

        var open = deck.ada.get("/api/decks/animals/modes").body().get("open");
        assertThat(open).hasSize(1);
        assertThat(open.at("/0/id").asText()).isEqualTo(id);
        assertThat(open.at("/0/progress/known").asInt()).isEqualTo(1);
        assertThat(deck.ada.get("/api/sessions/" + id).body().at("/question/id").asText())
                .isEqualTo("2");

        var ended = deck.ada.post("/api/sessions/" + id + "/finish", "");
        assertThat(ended.body().at("/result/known").asInt()).isEqualTo(1);
        assertThat(deck.ada.get("/api/decks/animals/modes").body().get("open")).isEmpty();
        assertThat(deck.ada.get("/api/sessions/" + id).body()).isEqualTo(ended.body());
    }

    @Test
    void a_graded_review_cannot_be_undone() {
        var session = deck.start("LEARN", LEARN);
        var id = session.get("id").asText();
        deck.answer(id, "1", "\"text\":\"nada\"");

        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(deck.ada.delete("/api/reviews/" + id + "-1").status())
                                .isEqualTo(409));
    }

    @Test
    void a_self_check_of_learn_shows_the_answer_before_the_learner_decides() {
        var session = deck.start("LEARN", "{\"kinds\":[\"SELF_CHECK\"]}");
        var id = session.get("id").asText();
        var expected = GradedDeck.ANIMALS.get(session.at("/question/prompt").asText());
        assertThat(deck.answer(id, "1", "\"ticks\":[true],\"rating\":3").status()).isEqualTo(409);

        var shown = deck.answer(id, "1", "\"reveal\":true,\"text\":\"" + expected + "\"").body();
        assertThat(shown.get("expected").asText()).isEqualTo(expected);
        assertThat(shown.get("correct").isNull()).isTrue();
        assertThat(shown.at("/lines/0/words/0/given").asBoolean()).isTrue();
        assertThat(shown.get("suggested").asInt()).isEqualTo(3);
        assertThat(deck.answer(id, "1", "\"ticks\":[],\"rating\":3").status()).isEqualTo(400);
        assertThat(deck.answer(id, "1", "\"ticks\":[true],\"rating\":5").status()).isEqualTo(400);

        var decided = deck.answer(id, "1", "\"ticks\":[true],\"rating\":4").body();
        assertThat(decided.get("correct").asBoolean()).isTrue();
        assertThat(decided.get("rating").asInt()).isEqualTo(4);
        assertThat(decided.at("/next/id").asText()).isEqualTo("2");
    }
}
