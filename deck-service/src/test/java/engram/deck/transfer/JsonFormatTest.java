package engram.deck.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import engram.deck.card.model.CardText;
import engram.deck.outcome.model.Fault;
import engram.deck.outcome.model.Outcome;
import engram.deck.transfer.model.DeckFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFormatTest {
    private final JsonFormat format = new JsonFormat();

    @Test
    void an_array_of_cards_is_a_deck_without_a_title() {
        var read =
                read("[{\"front\":\"a\",\"back\":\"b\",\"more\":{\"x\":[1]}},{\"front\":\"c\"}]");

        assertThat(read.title()).isNull();
        assertThat(read.cards())
                .containsExactly(
                        new CardText("a", "b", List.of()), new CardText("c", "", List.of()));
    }

    @Test
    void an_object_has_title_and_tags_too() {
        var read =
                read(
                        "{\"title\":\"T\",\"tags\":[\"x\"],\"cards\":[{\"front\":\"a\",\"tags\":[\"y\"]}]}");

        assertThat(read.title()).isEqualTo("T");
        assertThat(read.tags()).containsExactly("x");
        assertThat(read.cards().getFirst().tags()).containsExactly("y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | file",
                "3 | file",
                "[{\"front\":\"a\"}] x | line 1",
                "[{\"front\":\"a\"}][] | file",
                "[{\"front\":\"a\"} | line 1",
                "[{\"front\":\"a\",\"front\":\"b\"}] | line 1",
                "[{\"front\":7}] | cards[0].front",
                "[{\"front\":[\"a\"]}] | cards[0].front",
                "[{\"front\":{\"$gt\":\"\"}}] | cards[0].front",
                "[{\"front\":\"a\"},{\"front\":\"\"}] | cards[1].front",
                "[{\"front\":\"a\",\"back\":1e400}] | cards[0].back",
                "[{\"front\":\"a\",\"back\":\"\\ud800\"}] | cards[0].back",
                "[{\"front\":\"a\",\"back\":\"\\u0000\"}] | cards[0].back",
                "[{\"front\":\"a\",\"tags\":\"x\"}] | cards[0].tags",
                "[{\"front\":\"a\",\"tags\":[1]}] | cards[0].tags",
                "[{\"front\":\"a\",\"accepted\":\"x\"}] | cards[0].accepted",
                "[{\"front\":\"a\",\"accepted\":[\"x\",\" \"]}] | cards[0].accepted[1]",
                "[{\"front\":\"a\",\"list\":\"SOME\"}] | cards[0].list",
                "[{\"front\":\"a\",\"list\":7}] | cards[0].list",
                "{\"frontLang\":7,\"cards\":[]} | frontLang",
                "[7] | cards[0]",
                "{\"cards\":{}} | cards"
            })
    void what_is_wrong_is_named(String file, String field) {
        assertThat(faults(file)).extracting(Fault::field).containsExactly(field);
    }

    @Test
    void depth_is_bounded() {
        assertThat(faults("[".repeat(10_000))).hasSizeGreaterThan(0);
        assertThat(faults("{\"x\":" + "[".repeat(10_000)))
                .extracting(Fault::field)
                .containsExactly("line 1");
    }

    @Test
    void more_than_2000_cards_are_too_many() {
        var cards = "{\"front\":\"a\"},".repeat(2_000);
        assertThat(faults("[" + cards + "{\"front\":\"b\"}]"))
                .containsExactly(new Fault("cards", "must be at most 2000 cards"));
    }

    private DeckFile read(String file) {
        return switch (format.read(file, false)) {
            case Outcome.Done<DeckFile>(var read) -> read;
            case Outcome<DeckFile> refused -> throw new AssertionError(refused);
        };
    }

    private List<Fault> faults(String file) {
        return switch (format.read(file, false)) {
            case Outcome.Broken<DeckFile>(var faults) -> faults;
            case Outcome<DeckFile> other -> throw new AssertionError(other);
        };
    }
}
