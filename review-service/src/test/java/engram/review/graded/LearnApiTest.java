package engram.review.graded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LearnApiTest {
    private final GradedDeck deck = GradedDeck.ofAnimals();

    @Test
    void right_answers_lead_to_the_end_where_every_card_is_known() {
        var session = deck.start("LEARN", "{}");
        var id = session.get("id").asText();
        var question = session.get("question");
        JsonNode last = null;
        for (var i = 0; i < 20; i++) {
            assertThat(question.get("prompt").isTextual()).isTrue();
            var answered = deck.answer(id, question.get("id").asText(), GradedDeck.right(question));
            assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
            last = answered.body();
            assertThat(last.get("correct").asBoolean()).isTrue();
            question = last.get("next");
        }

        assertThat(question.isNull()).isTrue();
        assertThat(last.get("finishedAt").isTextual()).isTrue();
        assertThat(last.at("/result/known").asInt()).isEqualTo(10);
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(GradedDeck.ids(deck.published("review.reviews.v1")))
                                .hasSize(20));
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(GradedDeck.ids(deck.published("review.sessions.v1")))
                                .hasSize(2));
    }

    @Test
    void nothing_that_is_sent_before_an_answer_holds_the_expected_side_or_the_cards_id() {
        var session = deck.start("LEARN", "{\"kinds\":[\"WRITTEN\"]}");
        var prompt = session.at("/question/prompt").asText();

        assertThat(session.toString()).doesNotContain(GradedDeck.ANIMALS.get(prompt));
        assertThat(session.get("question").has("card")).isFalse();
    }

    @Test
    void a_miss_brings_the_card_back_at_the_end_of_the_round() {
        var session = deck.start("LEARN", "{\"kinds\":[\"WRITTEN\"]}");
        var id = session.get("id").asText();
        var first = session.get("question");
        var missed = deck.answer(id, "1", "\"text\":\"elefante\"").body();

        assertThat(missed.get("correct").asBoolean()).isFalse();
        assertThat(missed.get("rating").asInt()).isEqualTo(1);
        assertThat(missed.get("expected").asText())
                .isEqualTo(GradedDeck.ANIMALS.get(first.get("prompt").asText()));
        assertThat(missed.at("/progress/roundDone").asInt()).isZero();
        assertThat(missed.at("/progress/roundTotal").asInt()).isEqualTo(7);
        var next = missed.get("next");
        Set<String> seen = new HashSet<>();
        for (var i = 0; i < 6; i++) {
            seen.add(next.get("prompt").asText());
            next =
                    deck.answer(id, next.get("id").asText(), GradedDeck.right(next))
                            .body()
                            .get("next");
        }
        assertThat(seen).hasSize(6).doesNotContain(first.get("prompt").asText());
        assertThat(next.get("prompt")).isEqualTo(first.get("prompt"));
    }
}
