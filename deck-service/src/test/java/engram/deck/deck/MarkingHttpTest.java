package engram.deck.deck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import engram.backends.Backends;
import engram.deck.fixture.DeckServer;
import engram.deck.fixture.Person;
import engram.deck.fixture.Reply;
import engram.deck.fixture.TopicReader;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkingHttpTest {
    private final Person owner = DeckServer.shared().teacher(Backends.unique("school"));

    private static final String ALL =
            "{\"title\":\"Verbs\",\"frontLang\":\"EN-gb\",\"backLang\":\"fr\",\"spelling\":\"COUNTS\"}";

    private static List<String> marking(Reply deck) {
        return List.of(deck.text("frontLang"), deck.text("backLang"), deck.text("spelling"));
    }

    @Nested
    class A_deck {
        private final String path =
                "/api/decks/" + owner.post("/api/decks", ALL).created().text("id");

        @Test
        void says_its_languages_and_whether_spelling_counts() {
            assertThat(marking(owner.get(path).ok())).containsExactly("en-GB", "fr", "COUNTS");
            var listed = owner.get("/api/decks").ok().json().at("/items/0");
            assertThat(listed.path("frontLang").asText()).isEqualTo("en-GB");
        }

        @Test
        void keeps_what_a_change_does_not_name() {
            var renamed = owner.patch(path, 1, "{\"title\":\"Nouns\"}").ok();
            var other = owner.patch(path, 2, "{\"backLang\":\"de-ch\"}").ok();

            assertThat(marking(renamed)).containsExactly("en-GB", "fr", "COUNTS");
            assertThat(marking(other)).containsExactly("en-GB", "de-CH", "COUNTS");
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "\"\""})
        void is_cleared_with_null_or_nothing(String blank) {
            var cleared =
                    owner.patch(
                                    path,
                                    1,
                                    "{'frontLang':%1$s,'backLang':%1$s,'spelling':%1$s}"
                                            .formatted(blank)
                                            .replace('\'', '"'))
                            .ok();

            assertThat(marking(cleared)).containsOnly("null");
            assertThat(cleared.text("title")).isEqualTo("Verbs");
            assertThat(marking(owner.get(path).ok())).containsOnly("null");
        }

        @Test
        void tells_its_topic_what_is_known_and_leaves_out_what_is_not() {
            owner.patch(path, 1, "{\"spelling\":null,\"frontLang\":null}").ok();

            await().untilAsserted(() -> assertThat(published()).contains("\"version\":2"));
            assertThat(published())
                    .contains("\"backLang\":\"fr\"")
                    .doesNotContain("frontLang")
                    .doesNotContain("spelling");
        }

        private String published() {
            var all = TopicReader.read("deck.decks.v1", owner.school());
            return all.isEmpty() ? "" : new String(all.getLast().value(), UTF_8);
        }
    }

    @Test
    void a_deck_of_which_nothing_is_said_has_none() {
        var deck = owner.get("/api/decks/" + owner.createDeck("Bones")).ok();

        assertThat(deck.json().has("frontLang")).isTrue();
        assertThat(marking(deck)).containsOnly("null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"frontLang\":\"pt_BR\" | frontLang",
                "\"backLang\":\"a language\" | backLang",
                "\"spelling\":\"SOMETIMES\" | spelling"
            })
    void a_broken_rule_is_named_with_its_field(String said, String field) {
        var path = "/api/decks/" + owner.createDeck("Bones");

        var made = owner.post("/api/decks", "{\"title\":\"a\"," + said + "}");
        var changed = owner.patch(path, 1, "{" + said + "}");

        assertThat(made.problem(400, "invalid").ruleOf(field)).startsWith("must");
        assertThat(changed.problem(400, "invalid").ruleOf(field)).startsWith("must");
        assertThat(owner.get(path).ok().number("version")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "true", "[\"fr\"]", "{\"$gt\":\"\"}"})
    void nothing_is_coerced(String value) {
        for (var field : List.of("frontLang", "backLang", "spelling")) {
            var refused =
                    owner.post("/api/decks", "{\"title\":\"a\",\"" + field + "\":" + value + "}");
            assertThat(refused.is(400).header("Content-Type"))
                    .startsWith("application/problem+json");
        }
    }
}
