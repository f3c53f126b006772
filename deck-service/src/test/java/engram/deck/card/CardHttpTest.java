package engram.deck.card;

import static org.assertj.core.api.Assertions.assertThat;

import engram.backends.Backends;
import engram.deck.fixture.DeckServer;
import engram.deck.fixture.Person;
import engram.deck.fixture.Reply;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardHttpTest {
    private final Person owner = DeckServer.shared().teacher(Backends.unique("school"));
    private final String deck = owner.createDeck("Bones");
    private final String path = "/api/decks/" + deck;
    private final String cards = path + "/cards";

    private List<String> fronts() {
        return owner.get(cards).ok().json().path("items").findValuesAsText("front");
    }

    private void counts(int all, int drafts) {
        var read = owner.get(path).ok();
        assertThat(List.of(read.number("cardCount"), read.number("draftCount")))
                .containsExactly((long) all, (long) drafts);
    }

    @Nested
    class Writing {
        @Test
        void cards_stay_in_the_order_in_which_they_came() {
            for (var front : List.of("c", "a", "b")) owner.addCard(deck, front, "x");

            assertThat(fronts()).containsExactly("c", "a", "b");
        }

        @Test
        void a_card_without_an_answer_is_a_draft_until_it_has_one() {
            var card = owner.post(cards, "{\"front\":\"q\"}").created();
            assertThat(card.json().path("draft").asBoolean()).isTrue();
            counts(1, 1);

            var answered =
                    owner.patch(cards + "/" + card.text("id"), 1, "{\"back\":\"![](a.png)\"}");

            assertThat(answered.ok().json().path("draft").asBoolean()).isFalse();
            assertThat(answered.text("id")).isEqualTo(card.text("id"));
            counts(1, 0);
        }

        @Test
        void text_is_kept_exactly() {
            var front = " <script>\u202e\u200b=1+1 $\\\\frac{1}{2}$\\n ";
            var card = owner.post(cards, "{\"front\":\"" + front + "\",\"back\":\" \"}").created();

            assertThat(card.text("front")).isEqualTo(" <script>\u202e\u200b=1+1 $\\frac{1}{2}$\n ");
            assertThat(card.text("back")).isEqualTo(" ");
        }

        @Test
        void deleting_can_be_undone() {
            var card = cards + "/" + owner.addCard(deck, "q", "a");

            owner.delete(card, 1).is(204);
            counts(0, 0);
            owner.patch(card, 2, "{}").problem(404, "not-found");

            assertThat(owner.post(card + "/restore").ok().number("version")).isEqualTo(3);
            assertThat(owner.post(card + "/restore").ok().number("version")).isEqualTo(3);
            counts(1, 0);
        }

        @Test
        void a_change_of_an_older_version_is_refused() {
            var card = cards + "/" + owner.addCard(deck, "q", "a");
            owner.patch(card, 1, "{\"back\":\"b\"}").ok();

            owner.patch(card, 1, "{\"back\":\"c\"}").problem(412, "stale");
            owner.delete(card, 1).problem(412, "stale");
            owner.send(owner.request(card).DELETE()).problem(428, "precondition-required");
            assertThat(owner.get(cards).json().at("/items/0/back").asText()).isEqualTo("b");
        }

        @Test
        void a_new_question_takes_the_place_of_the_old_one_under_a_new_id() {
            owner.addCard(deck, "first", "x");
            var old = owner.addCard(deck, "second", "x");
            owner.addCard(deck, "third", "x");

            var edited =
                    owner.patch(cards + "/" + old, 1, "{\"front\":\"new\",\"newQuestion\":true}")
                            .ok();

            assertThat(edited.text("id")).isNotEqualTo(old);
            assertThat(edited.header("ETag")).isEqualTo("\"1\"");
            assertThat(fronts()).containsExactly("first", "new", "third");
            owner.patch(cards + "/" + old, 1, "{\"newQuestion\":true}").problem(404, "not-found");
            owner.patch(cards + "/" + edited.text("id"), 1, "{\"front\":\"newer\"}").ok();
            owner.post(cards + "/" + old + "/restore").ok();
            assertThat(fronts()).containsExactly("first", "second", "newer", "third");
        }
    }

    @Nested
    class WritingManyAtOnce {
        private Reply batch(String... items) {
            return owner.post(cards + "/batch", "{\"cards\":[" + String.join(",", items) + "]}");
        }

        @Test
        void all_appear_in_their_order_behind_the_others() {
            owner.addCard(deck, "first", "x");

            var added =
                    batch("{\"front\":\"c\"}", "{\"front\":\"a\",\"back\":\"x\",\"tags\":[\"t\"]}");

            assertThat(added.created().json().path("items")).hasSize(2);
            assertThat(fronts()).containsExactly("first", "c", "a");
            counts(3, 1);
        }

        @Test
        void one_bad_card_refuses_all() {
            var refused =
                    batch("{\"front\":\"c\"}", "{\"back\":\"x\"}", "null", "{\"front\":\"d\"}");

            assertThat(refused.problem(400, "invalid").ruleOf("cards[1].front")).isNotEmpty();
            assertThat(refused.ruleOf("cards[2].front")).isNotEmpty();
            counts(0, 0);
        }

        @Test
        void none_is_too_few_and_2001_are_too_many() {
            batch().problem(400, "invalid");
            var many = "{\"front\":\"a\"},".repeat(2_000) + "{\"front\":\"b\"}";

            assertThat(batch(many).problem(400, "invalid").ruleOf("cards")).isNotEmpty();
            counts(0, 0);
        }

        @Test
        void a_page_of_cards_follows_another() {
            batch("{\"front\":\"a\"}", "{\"front\":\"b\"}", "{\"front\":\"c\"}").created();

            var first = owner.get(cards + "?limit=2").ok();
            var second = owner.get(cards + "?limit=2&cursor=" + first.text("next")).ok();

            assertThat(first.json().path("items").findValuesAsText("front"))
                    .containsExactly("a", "b");
            assertThat(second.json().path("items").findValuesAsText("front")).containsExactly("c");
            assertThat(second.json().path("next").isNull()).isTrue();
        }
    }

    @Nested
    class Refusing {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{} | front",
                    "{\"front\":\" \\u200b\"} | front",
                    "{\"front\":\"a\\u0000b\"} | front",
                    "{\"front\":\"a\",\"back\":\"\\ud83e\"} | back",
                    "{\"front\":\"a\",\"tags\":[\"a,b\"]} | tags[0]",
                    "{\"front\":\"a\",\"tags\":[null]} | tags[0]"
                })
        void a_broken_rule_is_named_with_its_field(String body, String field) {
            var refused = owner.post(cards, body).problem(400, "invalid");

            assertThat(refused.ruleOf(field)).startsWith("must");
            counts(0, 0);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"front\":7}",
                    "{\"front\":[\"a\"]}",
                    "{\"front\":\"a\",\"back\":false}"
                })
        void nothing_is_coerced(String body) {
            owner.post(cards, body).is(400);
            counts(0, 0);
        }

        @Test
        void a_side_has_at_most_20000_characters() {
            owner.post(cards, "{\"front\":\"" + "x".repeat(20_000) + "\"}").created();

            var refused = owner.post(cards, "{\"front\":\"" + "x".repeat(20_001) + "\"}");

            assertThat(refused.problem(400, "invalid").ruleOf("front")).contains("20000");
        }

        @ParameterizedTest
        @ValueSource(strings = {"limit=0", "limit=2001", "cursor=%21", "cursor=aWQ6eA"})
        void a_list_has_bounds(String query) {
            owner.get(cards + "?" + query).problem(400, "invalid");
        }
    }
}
