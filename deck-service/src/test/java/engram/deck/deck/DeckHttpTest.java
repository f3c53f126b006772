package engram.deck.deck;

import static org.assertj.core.api.Assertions.assertThat;

import engram.backends.Backends;
import engram.deck.fixture.DeckServer;
import engram.deck.fixture.Person;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeckHttpTest {
    private final DeckServer server = DeckServer.shared();
    private final Person owner = server.teacher(Backends.unique("school"));

    @Nested
    class Owning {
        private final String deck = owner.createDeck("Bones");
        private final String path = "/api/decks/" + deck;

        @Test
        void a_new_deck_can_be_read_at_once_with_its_version_as_etag() {
            var read = owner.get(path).ok();

            assertThat(read.header("ETag")).isEqualTo("\"1\"");
            assertThat(read.number("version")).isEqualTo(1);
            assertThat(read.text("owner")).isEqualTo(owner.id());
            assertThat(read.number("cardCount")).isZero();
        }

        @Test
        void a_change_names_what_it_changes_and_leaves_the_rest() {
            var tagged = owner.patch(path, 1, "{\"tags\":[\" hand \",\"Hand\"]}").ok();

            assertThat(tagged.text("title")).isEqualTo("Bones");
            assertThat(tagged.json().path("tags")).hasSize(1);
            assertThat(tagged.header("ETag")).isEqualTo("\"2\"");
        }

        @Test
        void a_change_of_an_older_version_is_refused() {
            owner.patch(path, 1, "{\"title\":\"B\"}").ok();

            owner.patch(path, 1, "{\"title\":\"C\"}").problem(412, "stale");
            owner.delete(path, 1).problem(412, "stale");
            assertThat(owner.get(path).text("title")).isEqualTo("B");
        }

        @ParameterizedTest
        @ValueSource(strings = {"*", "7", "\"1\", \"2\"", "W/\"1\""})
        void a_change_must_say_which_version_it_means(String ifMatch) {
            var request =
                    owner.request(path)
                            .header("Content-Type", "application/json")
                            .header("If-Match", ifMatch)
                            .method("PATCH", BodyPublishers.ofString("{}"));

            owner.send(request).problem(428, "precondition-required");
        }

        @Test
        void a_change_without_if_match_is_refused() {
            owner.send(owner.request(path).DELETE()).problem(428, "precondition-required");
        }

        @Test
        void deleting_can_be_undone_with_all_cards() {
            owner.addCard(deck, "How many?", "206");

            owner.delete(path, 1).is(204);
            owner.get(path).problem(404, "not-found");
            owner.get(path + "/cards").problem(404, "not-found");
            owner.delete(path, 2).problem(404, "not-found");

            var restored = owner.post(path + "/restore").ok();
            assertThat(restored.number("version")).isEqualTo(3);
            assertThat(restored.number("cardCount")).isEqualTo(1);
            assertThat(owner.post(path + "/restore").ok().number("version")).isEqualTo(3);
        }
    }

    @Nested
    class Refusing {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{} | title",
                    "{\"title\":null} | title",
                    "{\"title\":\" \u200b\"} | title",
                    "{\"title\":\"a\\u0000\"} | title",
                    "{\"title\":\"a\\udc00\"} | title",
                    "{\"title\":\"a\",\"tags\":[\"\"]} | tags[0]"
                })
        void a_broken_rule_is_named_with_its_field(String body, String field) {
            var refused = owner.post("/api/decks", body).problem(400, "invalid");

            assertThat(refused.ruleOf(field)).startsWith("must");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "{",
                    "null",
                    "3",
                    "[]",
                    "{\"title\":7}",
                    "{\"title\":[\"a\"]}",
                    "{\"title\":{\"$gt\":\"\"}}",
                    "{\"title\":\"a\",\"tags\":\"b\"}",
                    "{\"title\":\"a\",\"tags\":[7]}",
                    "{\"title\":true}",
                    "{\"title\":1e400}"
                })
        void what_is_not_a_deck_at_all_is_refused(String body) {
            var refused = owner.post("/api/decks", body).is(400);

            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            assertThat(owner.get("/api/decks").ok().json().path("items")).isEmpty();
        }

        @Test
        void a_body_that_goes_very_deep_is_refused() {
            var deep = "{\"title\":\"a\",\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

            assertThat(owner.post("/api/decks", deep).status()).isEqualTo(400);
        }

        @Test
        void a_field_that_goes_very_deep_is_refused() {
            var deep = "{\"title\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

            assertThat(owner.post("/api/decks", deep).status()).isEqualTo(400);
        }

        @Test
        void a_field_twice_is_refused() {
            owner.post("/api/decks", "{\"title\":\"a\",\"title\":\"b\"}").is(400);
        }

        @Test
        void a_byte_order_mark_is_refused() {
            owner.post("/api/decks", "\uFEFF{\"title\":\"a\"}").is(400);
        }

        @Test
        void unknown_fields_are_ignored() {
            owner.post("/api/decks", "{\"title\":\"a\",\"$set\":{\"owner\":\"x\"},\"a.b\":1}")
                    .created();
        }

        @ParameterizedTest
        @ValueSource(strings = {"limit=0", "limit=201", "cursor=%21"})
        void a_list_has_bounds(String query) {
            owner.get("/api/decks?" + query).problem(400, "invalid");
        }

        @ParameterizedTest
        @ValueSource(strings = {"unknown", "a:b", "%7B%22%24gt%22%3A%22%22%7D", "a%00b"})
        void no_id_leads_anywhere_else(String id) {
            assertThat(owner.get("/api/decks/" + id).status()).isIn(400, 404);
        }

        @Test
        void nobody_without_a_token_gets_in() {
            var nobody = new Person(server.address(), owner.school(), "x", "no.real.token");

            nobody.get("/api/decks").problem(401, "unauthenticated");
        }
    }

    @Test
    void a_list_is_searched_and_paged() {
        for (var title : new String[] {"Cells", "bones of the hand", "Bones of the foot"})
            owner.createDeck(title);

        var first = owner.get("/api/decks?q=BONES&limit=1").ok();
        var second = owner.get("/api/decks?q=BONES&limit=1&cursor=" + first.text("next")).ok();

        assertThat(first.json().at("/items/0/title").asText()).isEqualTo("Bones of the foot");
        assertThat(second.json().at("/items/0/title").asText()).isEqualTo("bones of the hand");
        assertThat(second.json().path("next").isNull()).isTrue();
    }
}
