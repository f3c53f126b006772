package engram.review.graded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import engram.review.RunningService;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ModesApiTest {
    private final GradedDeck deck = new GradedDeck(RunningService.shared());

    private JsonNode modes() {
        return deck.ada.get("/api/decks/animals/modes").body();
    }

    private JsonNode deckOf(String... sides) {
        deck.school.deck("animals", "ada");
        for (var i = 0; i < sides.length; i += 2)
            deck.school.card("animals", "c" + i, sides[i], sides[i + 1]);
        deck.isKnownWith(sides.length / 2);
        return modes();
    }

    private static JsonNode kind(JsonNode modes, String name) {
        for (var kind : modes.at("/test/kinds"))
            if (kind.get("kind").asText().equals(name)) return kind;
        throw new AssertionError(name);
    }

    @Test
    void a_plain_deck_offers_everything() {
        var modes =
                deckOf(
                        "a", "eins", "b", "zwei", "c", "drei", "d", "vier", "e", "acht", "f",
                        "neun");

        assertThat(modes.get("cards").asInt()).isEqualTo(6);
        assertThat(modes.at("/learn/offered").asBoolean()).isTrue();
        assertThat(modes.at("/learn/choice").asBoolean()).isTrue();
        assertThat(modes.at("/test/most").asInt()).isEqualTo(6);
        assertThat(modes.at("/test/kinds").findValuesAsText("offered")).containsOnly("true");
        assertThat(modes.at("/matching/pairs").asInt()).isEqualTo(6);
    }

    @Test
    void one_card_is_learnt_and_written_and_the_rest_has_a_reason() {
        var modes = deckOf("a", "eins");

        assertThat(modes.at("/learn/offered").asBoolean()).isTrue();
        assertThat(modes.at("/learn/choice").asBoolean()).isFalse();
        assertThat(kind(modes, "WRITTEN").get("offered").asBoolean()).isTrue();
        for (var name : new String[] {"CHOICE", "TRUE_FALSE", "MATCHING"}) {
            assertThat(kind(modes, name).get("offered").asBoolean()).as(name).isFalse();
            assertThat(kind(modes, name).get("reason").asText()).as(name).isNotEmpty();
        }
        assertThat(modes.at("/matching/offered").asBoolean()).isFalse();
        assertThat(modes.at("/matching/reason").asText()).isNotEmpty();
    }

    @Test
    void cards_that_share_their_answer_offer_no_choice() {
        var modes = deckOf("1 + 1", "2", "4 - 2", "2", "6 / 3", "2");

        assertThat(kind(modes, "CHOICE").get("offered").asBoolean()).isFalse();
        assertThat(modes.at("/matching/offered").asBoolean()).isFalse();
        assertThat(modes.at("/test/offered").asBoolean()).isTrue();
    }

    @Test
    void drafts_and_deleted_cards_are_not_asked() {
        deckOf("a", "eins");
        deck.school.card("animals", "draft", 1, true, false);
        deck.school.card("animals", "gone", 1, false, true);
        deck.school.card("animals", "last", "z", "zehn");
        deck.isKnownWith(2);

        assertThat(modes().get("cards").asInt()).isEqualTo(2);
    }

    @Test
    void an_empty_deck_says_so() {
        deck.school.deck("animals", "ada");

        var modes = modes();

        assertThat(modes.at("/learn/offered").asBoolean()).isFalse();
        assertThat(modes.at("/learn/reason").asText()).contains("answer");
        assertThat(deck.ada.post("/api/decks/animals/sessions", "{\"mode\":\"LEARN\"}").status())
                .isEqualTo(409);
    }

    @Nested
    class A_star {
        @Test
        void is_given_once_and_taken_again() {
            deckOf("a", "eins", "b", "zwei");
            var star = "/api/decks/animals/cards/c0/star";

            assertThat(deck.ada.put(star).status()).isEqualTo(204);
            assertThat(deck.ada.put(star).status()).isEqualTo(204);
            assertThat(deck.ada.get("/api/decks/animals/stars").body().toString())
                    .isEqualTo("{\"items\":[\"c0\"],\"next\":null}");
            assertThat(modes().get("starred").asInt()).isEqualTo(1);
            assertThat(deck.start("LEARN", "{\"starred\":true}").at("/progress/total").asInt())
                    .isEqualTo(1);

            assertThat(deck.ada.delete(star).status()).isEqualTo(204);
            assertThat(modes().get("starred").asInt()).isZero();
        }

        @Test
        void of_one_learner_is_nothing_to_another() {
            deckOf("a", "eins", "b", "zwei");
            deck.school.enrol("class", "bob");
            deck.school.assign("class", "animals");
            deck.ada.put("/api/decks/animals/cards/c0/star");

            var bob = deck.service.as(deck.school, "bob");

            assertThat(bob.get("/api/decks/animals/stars").body().get("items")).isEmpty();
        }

        @Test
        void needs_a_card() {
            deckOf("a", "eins");

            assertThat(deck.ada.put("/api/decks/animals/cards/nothing/star").status())
                    .isEqualTo(404);
            assertThat(deck.ada.put("/api/decks/animals/cards/a:b/star").status()).isEqualTo(400);
        }
    }
}
