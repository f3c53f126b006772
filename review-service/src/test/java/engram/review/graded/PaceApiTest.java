package engram.review.graded;

import static org.assertj.core.api.Assertions.assertThat;

import engram.review.TestClient;
import engram.review.contract.Contracts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The time of typed answers against the learner's other times. */
class PaceApiTest {
    private final GradedDeck deck = GradedDeck.ofAnimals();
    private int answers;

    /** Learns the deck's ten cards, each typed right after so many ms; the session's id. */
    private String learn(TestClient learner, int responseMs) {
        return learn(learner, responseMs, false);
    }

    private String learn(TestClient learner, int responseMs, boolean hint) {
        var session =
                learner.post(
                                "/api/decks/animals/sessions",
                                "{\"mode\":\"LEARN\",\"options\":{\"kinds\":[\"WRITTEN\"]}}")
                        .body();
        var id = session.get("id").asText();
        var question = session.get("question");
        for (; !question.isNull(); answers++) {
            var fields =
                    "%s,\"responseMs\":%d,\"hint\":%b"
                            .formatted(GradedDeck.right(question), responseMs, hint);
            var path = "/api/sessions/" + id + "/answers";
            var body = "{\"question\":" + question.get("id") + "," + fields + "}";
            var answered = learner.post(path, body);
            assertThat(learner.post(path, body).body()).isEqualTo(answered.body());
            question = answered.body().get("next");
        }
        return id;
    }

    private List<String> facts(String session) {
        Awaitility.await()
                .until(
                        () -> GradedDeck.ids(deck.published("review.reviews.v1")).size(),
                        published -> published == answers);
        return deck.published("review.reviews.v1").stream()
                .map(each -> each.value())
                .filter(each -> each.contains(session))
                .peek(each ->
                        Contracts.assertValid(
                                each.contains("\"version\":1,")
                                        ? "ReviewRecorded"
                                        : "ReviewCorrected",
                                each))
                .toList();
    }

    private Set<Boolean> say(String session, String pace) {
        return facts(session).stream()
                .map(each -> each.contains("\"pace\":\"" + pace + "\""))
                .collect(Collectors.toSet());
    }

    @Test
    void the_first_twenty_answers_say_nothing_however_long_they_took() {
        var first = learn(deck.ada, 2_000);
        var second = learn(deck.ada, 50_000);

        assertThat(facts(first)).noneMatch(each -> each.contains("pace"));
        assertThat(facts(second)).noneMatch(each -> each.contains("pace"));
    }

    @Test
    void answers_with_a_hint_make_no_habit() {
        learn(deck.ada, 2_000, true);
        learn(deck.ada, 2_000, true);

        assertThat(facts(learn(deck.ada, 50_000))).noneMatch(each -> each.contains("pace"));
    }

    @Nested
    class After_twenty_answers_of_two_seconds {
        @BeforeEach
        void answer_them() {
            learn(deck.ada, 2_000);
            learn(deck.ada, 2_000);
        }

        @Test
        void those_of_five_are_slow() {
            assertThat(say(learn(deck.ada, 5_000), "SLOW")).containsExactly(true);
        }

        @Test
        void those_of_half_a_second_are_fast() {
            assertThat(say(learn(deck.ada, 500), "FAST")).containsExactly(true);
        }

        @Test
        void the_time_of_somebody_whose_time_does_not_count_is_no_matter() {
            var untimed = learn(deck.service.asUntimed(deck.school, "ada"), 50_000);

            assertThat(facts(untimed)).noneMatch(each -> each.contains("pace"));
        }

        @Test
        void a_wrong_answer_has_no_pace_until_the_learner_says_that_it_was_right() {
            var id = deck.start("LEARN", "{\"kinds\":[\"WRITTEN\"]}").get("id").asText();
            deck.answer(id, "1", "\"text\":\"elefante\",\"responseMs\":50000");
            deck.ada.post("/api/sessions/" + id + "/answers/1/override", "{\"correct\":true}");
            answers += 2;

            assertThat(facts(id))
                    .allSatisfy(each ->
                            assertThat(each.contains("\"pace\":\"SLOW\""))
                                    .isEqualTo(each.contains("\"version\":2,")));
        }
    }
}
