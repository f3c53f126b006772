package engram.deck.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import engram.deck.card.model.CardText;
import engram.deck.deck.model.Deck;
import engram.deck.deck.model.DeckText;
import engram.deck.outcome.model.Outcome;
import engram.deck.text.model.Text;
import engram.deck.transfer.model.DeckFile;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripTest {
    private static final String AWKWARD =
            "\t\n\r\"'=+-@#, \\;\uFEFF\u202e\u200b\u00a0\u0085\u2028a\u001a\u0001";

    private final FileFormats formats = new FileFormats(List.of(new TsvFormat(), new JsonFormat()));
    private final Deck deck =
            Deck.create("s", "d", "o", new DeckText("T", List.of("x")), Instant.EPOCH);

    @Property(tries = 500)
    void cards_come_back_from_tsv_as_they_went(@ForAll("decks") List<CardText> cards) {
        assertThat(again(new TsvFormat(), cards)).isEqualTo(cards);
    }

    @Property(tries = 200)
    void cards_come_back_from_json_as_they_went(@ForAll("decks") List<CardText> cards) {
        assertThat(again(new JsonFormat(), cards)).isEqualTo(cards);
    }

    private List<CardText> again(FileFormat format, List<CardText> cards) {
        var file = format.write(deck, cards).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return switch (formats.read(format, file)) {
            case Outcome.Done<DeckFile>(var read) -> read.cards();
            case Outcome<DeckFile> refused -> throw new AssertionError(refused);
        };
    }

    @Provide
    Arbitrary<List<CardText>> decks() {
        var character =
                Arbitraries.oneOf(
                        Arbitraries.chars().with(AWKWARD.toCharArray()).map(String::valueOf),
                        Arbitraries.of("a", "\uD83E\uDDB4", "\u00e9", "\u05d0", "\"\"", "\r\n"),
                        Arbitraries.strings().ofLength(1));
        var text =
                character
                        .list()
                        .ofMaxSize(8)
                        .map(parts -> String.join("", parts))
                        .filter(each -> Text.brokenRule(each, 100).isEmpty());
        var tag = Arbitraries.of("x", "y z", "=1", "\"q\"", "-");
        return Combinators.combine(
                        text.filter(each -> !Text.isBlank(each)),
                        text,
                        tag.list().uniqueElements().ofMaxSize(3))
                .as(CardText::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}
