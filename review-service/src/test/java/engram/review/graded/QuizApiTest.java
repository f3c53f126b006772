package engram.review.graded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import engram.review.PublishedRecords;
import java.time.Clock;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QuizApiTest {
    private final GradedDeck deck = GradedDeck.ofAnimals();

    private JsonNode save(String session, String question, String fields) {
        var saved = deck.answer(session, question, fields);
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        return saved.body();
    }

    private JsonNode finish(String session) {
        return deck.ada.post("/api/sessions/" + session + "/finish", "").body();
    }

    @Test
    void a_test_asks_so_many_questions_of_each_kind() {
        var test = deck.start("TEST", "{\"count\":10}");

        assertThat(test.get("questions").findValuesAsText("kind"))
                .containsOnly("TRUE_FALSE", "CHOICE", "MATCHING", "WRITTEN");
        assertThat(test.at("/progress/total").asInt()).isEqualTo(10);
        assertThat(test.get("deadline").isNull()).isTrue();
        assertThat(test.get("result").isNull()).isTrue();
    }

    @Test
    void no_response_tells_an_answer_before_it_is_submitted() {
        var test = deck.start("TEST", "{\"count\":10,\"kinds\":[\"WRITTEN\"]}");
        var id = test.get("id").asText();
        var told = new StringBuilder(test.toString());
        for (var question : test.get("questions")) {
            told.append(save(id, question.get("id").asText(), "\"text\":\"quien sabe\""));
            told.append(deck.ada.get("/api/sessions/" + id).body());
        }
        told.append(deck.ada.get("/api/decks/animals/modes").body());

        for (var answer : GradedDeck.ANIMALS.values())
            assertThat(told.toString()).doesNotContain(answer);
        assertThat(told.toString()).doesNotContain("cardId").doesNotContain("\"correct\":false");
    }

    @Test
    void saved_answers_are_there_after_a_reload_the_newest_of_each() {
        var id = deck.start("TEST", "{\"kinds\":[\"WRITTEN\"]}").get("id").asText();
        save(id, "1", "\"text\":\"perro\"");
        save(id, "1", "\"text\":\"gato\"");
        save(id, "2", "\"dontKnow\":true");
        save(id, "3", "\"text\":\"vaca\"");
        save(id, "3", "\"text\":\" \"");

        var again = deck.ada.get("/api/sessions/" + id).body();

        assertThat(again.at("/questions/0/given/text").asText()).isEqualTo("gato");
        assertThat(again.at("/questions/1/given/dontKnow").asBoolean()).isTrue();
        assertThat(again.at("/questions/2/given").isNull()).isTrue();
        assertThat(again.at("/progress/done").asInt()).isEqualTo(2);
    }

    @Nested
    class Once_submitted {
        private final JsonNode test =
                deck.start("TEST", "{\"count\":4,\"kinds\":[\"WRITTEN\",\"CHOICE\"]}");
        private final String id = test.get("id").asText();
        private final JsonNode result = submit();

        private JsonNode submit() {
            for (var question : test.get("questions")) {
                if (question.get("id").asText().equals("4")) continue;
                var right = GradedDeck.right(question);
                save(
                        id,
                        question.get("id").asText(),
                        question.get("id").asText().equals("3") ? "\"text\":\"loro\"" : right);
            }
            return finish(id).get("result");
        }

        @Test
        void it_has_a_score_for_each_kind_and_every_answer() {
            assertThat(result.get("right").asInt()).isEqualTo(2);
            assertThat(result.get("questions").asInt()).isEqualTo(4);
            assertThat(result.get("kinds").toString())
                    .contains(
                            "{\"kind\":\"CHOICE\",\"right\":2,\"questions\":2}",
                            "{\"kind\":\"WRITTEN\",\"right\":0,\"questions\":2}");
            var wrong = result.at("/items/2");
            assertThat(wrong.get("given").asText()).isEqualTo("loro");
            assertThat(wrong.get("expected").asText())
                    .isEqualTo(GradedDeck.ANIMALS.get(wrong.get("prompt").asText()));
            assertThat(wrong.get("difference").isArray()).isTrue();
            assertThat(result.at("/items/3/given").isNull()).isTrue();
        }

        @Test
        void only_what_was_answered_is_in_the_log() {
            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(GradedDeck.ids(deck.published("review.reviews.v1")))
                                    .hasSize(3));
            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(deck.published("review.texts.v1"))
                                    .hasSize(3)
                                    .anySatisfy(text ->
                                            assertThat(text.value())
                                                    .contains("\"given\":\"loro\"")));
            for (var topic : List.of("review.reviews.v1", "review.sessions.v1"))
                assertThat(deck.published(topic))
                        .noneSatisfy(fact -> assertThat(fact.value()).contains("loro"));
        }

        @Test
        void finishing_again_is_the_same_and_answers_are_refused() {
            assertThat(finish(id).get("result")).isEqualTo(result);
            assertThat(deck.answer(id, "4", "\"text\":\"gato\"").status()).isEqualTo(409);
        }

        @Test
        void i_was_right_corrects_the_review_and_the_result() {
            var path = "/api/sessions/" + id + "/answers/3/override";
            var said = deck.ada.post(path, "{\"correct\":true}");
            var again = deck.ada.post(path, "{\"correct\":true}");

            assertThat(said.status()).isEqualTo(200);
            assertThat(said.body().get("correct").asBoolean()).isTrue();
            assertThat(said.body().at("/result/right").asInt()).isEqualTo(3);
            assertThat(again.body()).isEqualTo(said.body());
            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(deck.published("review.reviews.v1"))
                                    .anySatisfy(fact -> {
                                        assertThat(PublishedRecords.header(fact, "type"))
                                                .isEqualTo("ReviewCorrected");
                                        assertThat(fact.value())
                                                .contains("\"version\":2", "\"rating\":3");
                                    }));
            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(deck.published("review.sessions.v1"))
                                    .anySatisfy(fact ->
                                            assertThat(fact.value())
                                                    .contains(
                                                            "\"result\":{\"version\":2",
                                                            "\"right\":3")));
        }

        @Test
        void an_override_without_its_field_or_of_no_typed_answer_is_refused() {
            var answers = "/api/sessions/" + id + "/answers/";

            var nothing = deck.ada.post(answers + "3/override", "{}");
            assertThat(nothing.status()).isEqualTo(400);
            assertThat(nothing.body().at("/errors/0/field").asText()).isEqualTo("correct");
            assertThat(deck.ada.post(answers + "1/override", "{\"correct\":true}").status())
                    .isEqualTo(409);
            assertThat(deck.ada.post(answers + "99/override", "{\"correct\":true}").status())
                    .isEqualTo(404);
        }

        @Test
        void only_the_reviews_of_a_retake_say_so_its_corrections_too() {
            var again =
                    deck.start(
                                    "TEST",
                                    "{\"kinds\":[\"WRITTEN\"],\"retakeOf\":\"%s\"}".formatted(id))
                            .get("id")
                            .asText();
            save(again, "1", "\"text\":\"loro\"");
            finish(again);
            deck.ada.post("/api/sessions/" + again + "/answers/1/override", "{\"correct\":true}");

            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(GradedDeck.ids(deck.published("review.reviews.v1")))
                                    .hasSize(5));
            assertThat(deck.published("review.reviews.v1"))
                    .allSatisfy(fact ->
                            assertThat(fact.value().contains("\"retake\":true"))
                                    .isEqualTo(fact.value().contains(again)));
        }

        @Test
        void a_retake_asks_the_missed_again_and_does_not_count() {
            var again =
                    deck.start(
                            "TEST", "{\"kinds\":[\"WRITTEN\"],\"retakeOf\":\"%s\"}".formatted(id));

            assertThat(again.get("questions")).hasSize(2);
            assertThat(again.at("/questions/0/prompt").asText())
                    .isIn(
                            result.at("/items/2/prompt").asText(),
                            result.at("/items/3/prompt").asText());
            assertThat(finish(again.get("id").asText()).at("/result/counts").asBoolean()).isFalse();
        }
    }

    @Test
    void a_self_check_is_marked_after_submission() {
        deck.school.card("animals", "whale", "whale", "a mammal\nlives in the sea\nsings");
        deck.isKnownWith(11);
        deck.ada.put("/api/decks/animals/cards/whale/star");
        var test = deck.start("TEST", "{\"starred\":true,\"kinds\":[\"WRITTEN\"]}");
        var id = test.get("id").asText();
        assertThat(test.at("/questions/0/kind").asText()).isEqualTo("SELF_CHECK");
        save(id, "1", "\"text\":\"sings in the sea\"");
        var result = finish(id).get("result");
        assertThat(result.get("toMark").asInt()).isEqualTo(1);
        assertThat(result.at("/items/0/correct").isNull()).isTrue();
        assertThat(result.at("/items/0/lines")).hasSize(3);

        var path = "/api/sessions/" + id + "/answers/1/override";
        var marked = deck.ada.post(path, "{\"ticks\":[false,true,true],\"rating\":3}").body();

        assertThat(marked.at("/result/right").asInt()).isEqualTo(1);
        assertThat(marked.at("/result/selfMarked").asInt()).isEqualTo(1);
        assertThat(marked.at("/result/items/0/ticks").toString()).isEqualTo("[false,true,true]");
        assertThat(deck.ada.post(path, "{\"ticks\":[true],\"rating\":3}").status()).isEqualTo(400);
    }

    @Nested
    class With_a_limit {
        private final Clock clock = deck.service.bean(Clock.class);

        @Test
        void it_has_a_deadline_and_takes_answers_until_then() {
            var test = deck.start("TEST", "{\"limitMinutes\":5,\"kinds\":[\"WRITTEN\"]}");

            assertThat(test.get("deadline").asText())
                    .isGreaterThan(clock.instant().plusSeconds(290).toString());
            save(test.get("id").asText(), "1", "\"text\":\"gato\"");
        }
    }
}
