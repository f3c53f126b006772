package engram.review.graded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QuestionStarTest {
    private final GradedDeck deck = GradedDeck.ofAnimals();

    private static String star(String session, int question) {
        return "/api/sessions/" + session + "/questions/" + question + "/star";
    }

    private JsonNode session(String id) {
        return deck.ada.get("/api/sessions/" + id).body();
    }

    private JsonNode stars() {
        return deck.ada.get("/api/decks/animals/stars").body().get("items");
    }

    @Nested
    class In_learn {
        private final JsonNode begun = deck.start("LEARN", "{\"kinds\":[\"WRITTEN\"]}");
        private final String id = begun.get("id").asText();

        @Test
        void the_card_that_is_being_asked_gets_a_star_and_loses_it() {
            assertThat(begun.at("/question/starred").asBoolean()).isFalse();

            assertThat(deck.ada.put(star(id, 1)).status()).isEqualTo(204);
            assertThat(session(id).at("/question/starred").asBoolean()).isTrue();
            assertThat(stars()).singleElement().isEqualTo(begun.at("/question/prompt"));

            assertThat(deck.ada.delete(star(id, 1)).status()).isEqualTo(204);
            assertThat(session(id).at("/question/starred").asBoolean()).isFalse();
            assertThat(stars()).isEmpty();
        }

        @Test
        void so_does_one_that_was_just_answered_and_the_next_question_tells_its_own() {
            var next = deck.answer(id, "1", GradedDeck.right(begun.get("question"))).body();
            assertThat(next.at("/next/starred").asBoolean()).isFalse();

            assertThat(deck.ada.put(star(id, 1)).status()).isEqualTo(204);

            assertThat(session(id).at("/question/starred").asBoolean()).isFalse();
            assertThat(stars()).hasSize(1);
        }

        @Test
        void nothing_tells_the_answer_before_it_is_given() {
            var expected = GradedDeck.ANIMALS.get(begun.at("/question/prompt").asText());
            var told = deck.ada.put(star(id, 1)) + session(id).toString();

            assertThat(told).doesNotContain(expected).doesNotContain("card\"");
        }

        @Test
        void a_question_that_was_not_put_is_not_there() {
            assertThat(deck.ada.put(star(id, 2)).status()).isEqualTo(404);
            assertThat(deck.ada.put(star("nothing", 1)).status()).isEqualTo(404);
            var none = "/api/sessions/" + id + "/questions/x/star";
            assertThat(deck.ada.put(none).status()).isEqualTo(404);
            assertThat(deck.ada.delete(none).status()).isEqualTo(404);
        }

        @Test
        void another_learner_has_no_such_session() {
            var bob = deck.service.as(deck.school, "bob");

            assertThat(bob.put(star(id, 1)).status()).isEqualTo(404);
            assertThat(bob.delete(star(id, 1)).status()).isEqualTo(404);
        }
    }

    @Nested
    class In_a_test {
        @Test
        void each_question_can_be_starred_without_a_word_about_its_answer() {
            var test = deck.start("TEST", "{\"count\":10,\"kinds\":[\"WRITTEN\"]}");
            var id = test.get("id").asText();
            var told = new StringBuilder();
            for (var question = 1; question <= 10; question++) {
                var starred = deck.ada.put(star(id, question));
                assertThat(starred.status()).isEqualTo(204);
                assertThat(starred.body()).isNull();
                told.append(session(id));
            }

            assertThat(session(id).get("questions").findValuesAsText("starred"))
                    .hasSize(10)
                    .containsOnly("true");
            for (var answer : GradedDeck.ANIMALS.values())
                assertThat(told.toString()).doesNotContain(answer);
            assertThat(told.toString()).doesNotContain("cardId");
        }

        @Test
        void a_block_of_pairs_is_no_one_card() {
            var test = deck.start("TEST", "{\"count\":10,\"kinds\":[\"MATCHING\"]}");

            assertThat(test.at("/questions/0/starred").asBoolean()).isFalse();
            assertThat(deck.ada.put(star(test.get("id").asText(), 1)).status()).isEqualTo(409);
            assertThat(stars()).isEmpty();
        }
    }

    @Test
    void an_attempt_of_matching_is_no_one_card_either() {
        var round = deck.start("MATCHING", "{}").get("id").asText();

        assertThat(deck.ada.put(star(round, 1)).status()).isEqualTo(404);
    }
}
