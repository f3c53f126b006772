package engram.deck.transfer;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import engram.backends.Backends;
import engram.deck.fixture.DeckServer;
import engram.deck.fixture.Person;
import engram.deck.fixture.Reply;
import engram.deck.fixture.TopicReader;
import java.time.Duration;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferHttpTest {
    private static final String TSV = "text/tab-separated-values";

    private final Person owner = DeckServer.shared().teacher(Backends.unique("school"));

    private Reply importTsv(String file) {
        return owner.post("/api/decks/import?title=Bones&format=tsv", TSV, file.getBytes(UTF_8));
    }

    private void nothing_is_there() {
        assertThat(owner.get("/api/decks").ok().json().path("items")).isEmpty();
    }

    @Nested
    class Importing {
        @Test
        void a_file_becomes_a_deck_with_its_cards_and_warnings() {
            var imported = importTsv("=1+1\t2\n\"two\nlines\"\t\n").created();

            assertThat(imported.number("cardCount")).isEqualTo(2);
            assertThat(imported.json().at("/warnings/0").asText())
                    .isEqualTo("1 card has no answer yet");
            var deck = owner.get("/api/decks/" + imported.text("id")).ok();
            assertThat(deck.number("draftCount")).isEqualTo(1);
            assertThat(deck.text("title")).isEqualTo("Bones");
        }

        @Test
        void a_spreadsheets_text_in_utf16_is_read() {
            var file = "\uFEFFgr\u00fcn\t\u7dd1".getBytes(UTF_16LE);

            var deck = owner.post("/api/decks/import?title=T", TSV, file).created().text("id");

            var card = owner.get("/api/decks/" + deck + "/cards").ok().json().at("/items/0");
            assertThat(card.path("back").asText()).isEqualTo("\u7dd1");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    TSV,
                    "text/plain",
                    "application/octet-stream",
                    "text/plain; charset=utf-8"
                })
        void the_body_may_have_any_of_these_types(String type) {
            owner.post("/api/decks/import?title=T&format=tsv", type, "\uFEFFa\tb".getBytes(UTF_8))
                    .created();
        }

        @Test
        void json_is_an_array_of_cards_or_a_whole_deck() {
            var cards = "[{\"front\":\"a\",\"back\":\"b\"},{\"front\":\"c\"}]";
            owner.post("/api/decks/import?title=T&format=json", cards).created();
            var whole =
                    owner.post(
                                    "/api/decks/import",
                                    "{\"title\":\"Own\",\"tags\":[\"x\"],\"cards\":" + cards + "}")
                            .created();

            assertThat(owner.get("/api/decks/" + whole.text("id")).text("title")).isEqualTo("Own");
        }

        @Test
        void json_says_how_answers_are_marked() {
            var deck =
                    "{\"title\":\"T\",\"frontLang\":\"EN\",\"spelling\":\"IGNORED\",\"cards\":["
                            + "{\"front\":\"a\",\"accepted\":[\"x\"],\"list\":\"ANY\"}]}";

            var made = "/api/decks/" + owner.post("/api/decks/import", deck).created().text("id");

            assertThat(owner.get(made).ok().text("frontLang")).isEqualTo("en");
            assertThat(owner.get(made).ok().text("spelling")).isEqualTo("IGNORED");
            var card = owner.get(made + "/cards").ok().json().at("/items/0");
            assertThat(card.at("/accepted/0").asText()).isEqualTo("x");
            assertThat(card.path("list").asText()).isEqualTo("ANY");
        }

        @Test
        void json_of_a_language_that_is_none_is_refused() {
            var deck = "{\"title\":\"T\",\"backLang\":\"?\",\"cards\":[{\"front\":\"a\"}]}";

            var refused = owner.post("/api/decks/import", deck).problem(400, "invalid");

            assertThat(refused.ruleOf("backLang")).startsWith("must");
            nothing_is_there();
        }

        @Test
        void two_thousand_cards_appear_at_once_and_are_all_published() {
            var file =
                    IntStream.range(0, 2_000)
                            .mapToObj(i -> "question " + i + "\tanswer " + i)
                            .collect(Collectors.joining("\n"));

            var started = System.nanoTime();
            var imported = importTsv(file).created();
            var took = Duration.ofNanos(System.nanoTime() - started);
            System.out.println("An import of 2,000 cards took " + took.toMillis() + " ms");

            assertThat(imported.number("cardCount")).isEqualTo(2_000);
            var cards = owner.get("/api/decks/" + imported.text("id") + "/cards").ok().json();
            assertThat(cards.path("items")).hasSize(2_000);
            assertThat(cards.at("/items/1999/front").asText()).isEqualTo("question 1999");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(publishedCards()).hasSize(2_000));
        }

        private HashSet<String> publishedCards() {
            var keys = new HashSet<String>();
            for (var each : TopicReader.read("deck.cards.v1", owner.school()))
                keys.add(new String(each.key(), UTF_8));
            return keys;
        }
    }

    @Nested
    class Refusing {
        @Test
        void bad_lines_are_named_and_nothing_is_imported() {
            var refused = importTsv("a\tb\n\tb\nx\ty\tz\t1\n").problem(400, "invalid");

            assertThat(refused.ruleOf("line 2.front")).isNotEmpty();
            assertThat(refused.ruleOf("line 3")).contains("columns");
            nothing_is_there();
        }

        @Test
        void a_file_that_is_not_utf8_is_refused() {
            var refused =
                    owner.post(
                                    "/api/decks/import?title=T",
                                    TSV,
                                    new byte[] {'a', (byte) 0xe9, '\t', 'b'})
                            .problem(415, "unsupported-media-type");
            assertThat(refused.text("detail")).contains("UTF-8");
            nothing_is_there();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\n\n", "[]"})
        void an_empty_file_is_refused(String file) {
            owner.post("/api/decks/import?title=T&format=json", file).is(400);
        }

        @Test
        void a_title_and_a_known_format_are_needed() {
            assertThat(
                            owner.post("/api/decks/import?format=tsv", TSV, "a\tb".getBytes(UTF_8))
                                    .problem(400, "invalid")
                                    .ruleOf("title"))
                    .isNotEmpty();
            assertThat(
                            owner.post(
                                            "/api/decks/import?title=T&format=apkg",
                                            TSV,
                                            "a".getBytes(UTF_8))
                                    .problem(400, "invalid")
                                    .ruleOf("format"))
                    .isNotEmpty();
            nothing_is_there();
        }

        @Test
        void another_media_type_is_not_read() {
            owner.post("/api/decks/import?title=T", "image/png", new byte[] {1})
                    .problem(415, "unsupported-media-type");
        }

        @Test
        void a_large_file_is_read_and_a_too_large_one_is_not() {
            var line = "x".repeat(19_000) + "\t" + "y".repeat(19_000) + "\n";
            importTsv(line.repeat(500)).created();

            var refused = importTsv(line.repeat(600));

            assertThat(refused.status()).isEqualTo(413);
        }
    }

    @Nested
    class Answering {
        @Test
        void an_unknown_route_or_method_is_told_as_such() {
            owner.get("/api/decks/a/b/c").problem(404, "not-found");
            owner.send(owner.request("/api/decks").DELETE()).problem(405, "method-not-allowed");
        }
    }

    @Nested
    class Exporting {
        private final String file = "=1+1\t@x\t-a,b\n\"\ttab\"\t\"two\nlines\"\n+\t\n";
        private final String deck = importTsv(file).created().text("id");
        private final String path = "/api/decks/" + deck + "/export?format=";

        @Test
        void tsv_has_no_formulas_unless_it_is_to_be_exact() {
            assertThat(owner.get(path + "tsv").ok().body())
                    .isEqualTo("'=1+1\t'@x\t'-a,b\n\"'\ttab\"\t\"two\nlines\"\n'+\t\n");
            assertThat(owner.get(path + "tsv&exact=true").ok().body()).startsWith("=1+1\t@x\t");
        }

        @Test
        void exactly_or_not_is_said_by_true_or_false() {
            assertThat(owner.get(path + "tsv&exact=yes").problem(400, "invalid").ruleOf("exact"))
                    .isEqualTo("must be true or false");
            owner.get(path + "tsv&exact=false").ok();
        }

        @Test
        void tsv_comes_back_as_it_went() {
            var exported = owner.get(path + "tsv").ok();

            assertThat(exported.header("Content-Type")).startsWith(TSV);
            assertThat(exported.header("Content-Disposition"))
                    .isEqualTo("attachment; filename=\"bones.tsv\"; filename*=UTF-8''Bones.tsv");
            var again = importTsv(exported.body()).created();
            assertThat(owner.get("/api/decks/" + again.text("id") + "/export?format=tsv").body())
                    .isEqualTo(exported.body());
        }

        @Test
        void json_comes_back_with_title_and_tags() {
            var exported = owner.get(path + "json").ok();

            assertThat(exported.header("Content-Type")).startsWith("application/json");
            assertThat(exported.text("title")).isEqualTo("Bones");
            var again = owner.post("/api/decks/import", exported.body()).created();
            assertThat(owner.get("/api/decks/" + again.text("id") + "/export?format=json").body())
                    .isEqualTo(exported.body());
        }
    }
}
