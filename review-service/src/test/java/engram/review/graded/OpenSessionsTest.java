package engram.review.graded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class OpenSessionsTest {
    private final GradedDeck deck = GradedDeck.ofAnimals();

    private List<String> start(int sessions, String mode, String options) {
        var started = new ArrayList<String>();
        for (var i = 0; i < sessions; i++)
            started.add(deck.start(mode, options).get("id").asText());
        return started;
    }

    private JsonNode session(String id) {
        return deck.ada.get("/api/sessions/" + id).body();
    }

    private List<String> open() {
        return deck.ada.get("/api/decks/animals/modes").body().get("open").findValuesAsText("id");
    }

    @Test
    void the_one_that_lay_untouched_for_longest_ends_when_a_learner_has_more_than_fifty() {
        var oldest = start(1, "LEARN", "{\"kinds\":[\"WRITTEN\"]}").getFirst();
        var second = start(1, "LEARN", "{}").getFirst();
        start(EndSession.MOST_OPEN - 2, "MATCHING", "{}");
        deck.answer(oldest, "1", "\"text\":\"gato\"");
        assertThat(open()).hasSize(EndSession.MOST_OPEN);

        var newest = start(1, "MATCHING", "{}").getFirst();

        assertThat(open())
                .hasSize(EndSession.MOST_OPEN)
                .contains(oldest, newest)
                .doesNotContain(second);
        assertThat(session(second).get("result").isNull()).isFalse();
    }

    @Test
    void a_test_that_ends_so_is_submitted_with_what_was_saved() {
        var test = start(1, "TEST", "{\"kinds\":[\"WRITTEN\"]}").getFirst();
        deck.answer(test, "1", "\"text\":\"no lo sé\"");

        start(EndSession.MOST_OPEN, "MATCHING", "{}");

        assertThat(session(test).at("/result/items/0/given").asText()).isEqualTo("no lo sé");
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(deck.published("review.reviews.v1"))
                                .anyMatch(fact -> fact.value().contains(test)));
    }

    @Test
    void other_learners_have_fifty_of_their_own() {
        deck.school.enrol("class", "bob");
        deck.school.assign("class", "animals");
        var bob = deck.service.as(deck.school, "bob");
        Awaitility.await()
                .until(() -> bob.get("/api/decks/animals/modes").status(), each -> each == 200);
        var adas = start(1, "MATCHING", "{}").getFirst();
        for (var i = 0; i < EndSession.MOST_OPEN; i++)
            bob.post("/api/decks/animals/sessions", "{\"mode\":\"MATCHING\"}");

        start(1, "MATCHING", "{}");

        assertThat(session(adas).get("finishedAt").isNull()).isTrue();
    }
}
