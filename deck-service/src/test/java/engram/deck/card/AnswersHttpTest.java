package engram.deck.card;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import engram.backends.Backends;
import engram.deck.fixture.DeckServer;
import engram.deck.fixture.Person;
import engram.deck.fixture.TopicReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersHttpTest {
    private static final String CARD =
            "{\"front\":\"q\",\"back\":\"a\\nb\",\"accepted\":[\" x \",\"y\",\"X\"],\"list\":\"ALL\"}";

    private final Person owner = DeckServer.shared().teacher(Backends.unique("school"));
    private final String deck = owner.createDeck("Bones");
    private final String cards = "/api/decks/" + deck + "/cards";

    private static List<String> accepted(JsonNode card) {
        var texts = new ArrayList<String>();
        card.path("accepted").forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private JsonNode listed() {
        return owner.get(cards).ok().json().at("/items/0");
    }

    @Nested
    class A_card {
        private final String card = cards + "/" + owner.post(cards, CARD).created().text("id");

        @Test
        void has_further_right_answers_and_may_be_a_list() {
            assertThat(accepted(listed())).containsExactly("x", "y");
            assertThat(listed().path("list").asText()).isEqualTo("ALL");
        }

        @Test
        void keeps_what_a_change_does_not_name() {
            var back = owner.patch(card, 1, "{\"back\":\"c\",\"accepted\":null}").ok().json();
            var answers = owner.patch(card, 2, "{\"accepted\":[\"z\"]}").ok().json();

            assertThat(accepted(back)).containsExactly("x", "y");
            assertThat(back.path("list").asText()).isEqualTo("ALL");
            assertThat(accepted(answers)).containsExactly("z");
            assertThat(answers.path("list").asText()).isEqualTo("ALL");
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "\"\""})
        void is_cleared_with_an_empty_list_and_with_null_or_nothing(String blank) {
            owner.patch(card, 1, "{\"accepted\":[],\"list\":" + blank + "}").ok();

            assertThat(accepted(listed())).isEmpty();
            assertThat(listed().path("list").isNull()).isTrue();
        }

        @Test
        void hands_them_on_to_a_new_question_in_its_place() {
            owner.patch(card, 1, "{\"front\":\"new\",\"list\":\"ANY\",\"newQuestion\":true}").ok();

            assertThat(listed().path("front").asText()).isEqualTo("new");
            assertThat(accepted(listed())).containsExactly("x", "y");
            assertThat(listed().path("list").asText()).isEqualTo("ANY");
        }

        @Test
        void tells_its_topic_what_there_is_and_leaves_out_what_is_not() {
            await().untilAsserted(() ->
                    assertThat(published())
                            .contains("\"accepted\":[\"x\",\"y\"]")
                            .contains("\"list\":\"ALL\""));

            owner.patch(card, 1, "{\"accepted\":[],\"list\":null}").ok();

            await().untilAsserted(() -> assertThat(published()).contains("\"version\":2"));
            assertThat(published()).doesNotContain("accepted").doesNotContain("list");
        }

        private String published() {
            var all = TopicReader.read("deck.cards.v1", owner.school());
            return all.isEmpty() ? "" : new String(all.getLast().value(), UTF_8);
        }
    }

    @Test
    void many_at_once_have_them_too() {
        owner.post(cards + "/batch", "{\"cards\":[" + CARD + "]}").created();

        assertThat(accepted(listed())).containsExactly("x", "y");
        assertThat(listed().path("list").asText()).isEqualTo("ALL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"accepted\":[\"a\",\" \"] | accepted[1]",
                "\"accepted\":[null] | accepted[0]",
                "\"list\":\"SOME\" | list"
            })
    void a_broken_rule_is_named_with_its_field(String said, String field) {
        var card = cards + "/" + owner.addCard(deck, "q", "a");
        var bad = "{\"front\":\"q\"," + said + "}";

        var made = owner.post(cards, bad);
        var batch = owner.post(cards + "/batch", "{\"cards\":[" + bad + "]}");
        var changed = owner.patch(card, 1, bad);

        assertThat(made.problem(400, "invalid").ruleOf(field)).startsWith("must");
        assertThat(batch.problem(400, "invalid").ruleOf("cards[0]." + field)).startsWith("must");
        assertThat(changed.problem(400, "invalid").ruleOf(field)).startsWith("must");
        assertThat(owner.get(cards).ok().json().path("items")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"accepted\":\"a\"",
                "\"accepted\":[7]",
                "\"accepted\":{\"$gt\":\"\"}",
                "\"list\":true",
                "\"list\":[\"ANY\"]"
            })
    void nothing_is_coerced(String said) {
        var card = cards + "/" + owner.addCard(deck, "q", "a");

        owner.post(cards, "{\"front\":\"q\"," + said + "}").is(400);
        owner.patch(card, 1, "{" + said + "}").is(400);
    }
}
