package engram.deck.card;

import static org.assertj.core.api.Assertions.assertThat;

import engram.backends.Backends;
import engram.deck.deck.Decks;
import engram.deck.fixture.DeckServer;
import engram.deck.fixture.Person;
import engram.deck.fixture.Steps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Decks whose texts are too large to be read at once. */
class LargeDeckTest {
    private static final int CARDS = 120;
    private static final String LONG = "x".repeat(19_000);

    private final DeckServer server = DeckServer.shared();
    private final Person owner = server.teacher(Backends.unique("school"));
    private final String deck = owner.createDeck("Bones");
    private final String path = "/api/decks/" + deck;

    LargeDeckTest() {
        var cards =
                IntStream.range(0, CARDS)
                        .mapToObj(i -> "{\"front\":\"q" + i + "\",\"back\":\"" + LONG + "\"}")
                        .collect(Collectors.joining(",", "{\"cards\":[", "]}"));
        owner.post(path + "/cards/batch", cards).created();
    }

    @Nested
    class Listed {
        @Test
        void a_page_has_a_bounded_size_and_all_pages_have_every_card_once() {
            var fronts = new ArrayList<String>();
            var query = "";
            for (var pages = 1; ; pages++) {
                var page = owner.get(path + "/cards" + query).ok();
                assertThat(page.bytes().length).isLessThan(1_200_000);
                fronts.addAll(page.json().path("items").findValuesAsText("front"));
                if (page.json().path("next").isNull() || page.json().path("next").isMissingNode()) {
                    assertThat(pages).isGreaterThan(1);
                    break;
                }
                query = "?cursor=" + page.text("next");
            }

            assertThat(fronts)
                    .containsExactlyElementsOf(
                            IntStream.range(0, CARDS).mapToObj(i -> "q" + i).toList());
        }
    }

    @Nested
    class Read_in_parts {
        @Test
        void never_has_more_texts_in_memory_than_one_part() {
            var largest = new int[1];
            var watched =
                    Steps.replacing(
                            Cards.class,
                            server.bean(Cards.class),
                            "read",
                            (real, arguments) -> {
                                @SuppressWarnings("unchecked")
                                var ids = (Collection<String>) arguments[2];
                                largest[0] = Math.max(largest[0], ids.size());
                                return real.read((String) arguments[0], (String) arguments[1], ids);
                            });
            var stored = server.bean(Decks.class).find(owner.school(), deck).orElseThrow();

            var seen = 0;
            for (var part : new CardParts(watched).visible(stored, null)) seen += part.size();

            assertThat(seen).isEqualTo(CARDS);
            assertThat(largest[0]).isLessThan(15);
        }
    }

    @Nested
    class Copied_and_exported {
        @Test
        void has_every_card_in_its_order() {
            var copy = owner.post(path + "/duplicate").created();
            assertThat(copy.number("cardCount")).isEqualTo(CARDS);

            var file = owner.get(path + "/export?format=json").ok();

            assertThat(file.json().path("cards").findValuesAsText("front"))
                    .containsExactlyElementsOf(
                            IntStream.range(0, CARDS).mapToObj(i -> "q" + i).toList());
            var exported = "/api/decks/" + copy.text("id") + "/export?format=json";
            assertThat(owner.get(exported).ok().json().path("cards"))
                    .isEqualTo(file.json().path("cards"));
        }
    }
}
