package engram.deck.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import engram.deck.card.model.Answers;
import engram.deck.card.model.CardText;
import engram.deck.deck.model.Deck;
import engram.deck.deck.model.DeckText;
import engram.deck.deck.model.Marking;
import engram.deck.outcome.model.Outcome;
import engram.deck.text.model.Text;
import engram.deck.transfer.model.DeckFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripTest {
    private static final String AWKWARD =
            "\t\n\r\"'=+-@#, \\;\uFEFF\u202e\u200b\u00a0\u0085\u2028a\u001a\u0001";

    private final FileFormats formats = new FileFormats(List.of(new TsvFormat(), new JsonFormat()));
    private final Deck deck =
            Deck.create(
                    "s",
                    "d",
                    "o",
                    new DeckText(
                            "T",
                            List.of("x"),
                            new Marking("en-GB", "la", Marking.Spelling.IGNORED)),
                    Instant.EPOCH);

    @Property(tries = 500)
    void cards_come_back_from_tsv_as_they_went(
            @ForAll("decks") List<CardText> cards, @ForAll boolean exact) {
        assertThat(read(new TsvFormat(), cards, exact).cards()).isEqualTo(cards);
    }

    @Property(tries = 500)
    void no_cell_of_a_tsv_begins_a_formula(@ForAll("decks") List<CardText> cards) {
        var file = new String(written(new TsvFormat(), cards, false), UTF_8);

        var whole = read(new TsvFormat(), file.getBytes(UTF_8), true);
        for (var card : whole.cards())
            for (var cell : List.of(card.front(), card.back()))
                if (!cell.isEmpty()) assertThat("=+-@\t\r\n").doesNotContain(cell.substring(0, 1));
    }

    @Property(tries = 200)
    void cards_come_back_from_json_as_they_went_with_all_their_answers(
            @ForAll("answered") List<CardText> cards) {
        assertThat(read(new JsonFormat(), cards, false).cards()).isEqualTo(cards);
    }

    @Example
    void a_deck_comes_back_from_json_with_its_marking() {
        var file = read(new JsonFormat(), List.of(new CardText("q", "a", List.of())), false);

        assertThat(DeckText.of(file.title(), file.tags(), file.marking()))
                .isEqualTo(new Outcome.Done<>(deck.text()));
    }

    private DeckFile read(FileFormat format, List<CardText> cards, boolean exact) {
        return read(format, written(format, cards, exact), exact);
    }

    /** In two parts, as a large deck is. */
    private byte[] written(FileFormat format, List<CardText> cards, boolean exact) {
        var file = new ByteArrayOutputStream();
        try {
            var writing = format.begin(deck, exact, file);
            writing.add(cards.subList(0, cards.size() / 2));
            writing.add(cards.subList(cards.size() / 2, cards.size()));
            writing.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private DeckFile read(FileFormat format, byte[] file, boolean exact) {
        return switch (formats.read(format, file, exact)) {
            case Outcome.Done<DeckFile>(var read) -> read;
            case Outcome<DeckFile> refused -> throw new AssertionError(refused);
        };
    }

    @Provide
    Arbitrary<List<CardText>> answered() {
        var accepted =
                Arbitraries.of("8", "a \"b\"", "\u05d0", "two\nlines")
                        .list()
                        .uniqueElements()
                        .ofMaxSize(3);
        var lines = Arbitraries.of(Answers.Lines.class).injectNull(0.3);
        var answers = Combinators.combine(accepted, lines).as(Answers::new);
        return Combinators.combine(decks(), answers)
                .as((cards, each) ->
                        cards.stream()
                                .map(card ->
                                        new CardText(card.front(), card.back(), card.tags(), each))
                                .toList());
    }

    @Provide
    Arbitrary<List<CardText>> decks() {
        var character =
                Arbitraries.oneOf(
                        Arbitraries.chars().with(AWKWARD.toCharArray()).map(String::valueOf),
                        Arbitraries.of("'", "'=", "\uFF1D", "\uFF20", "\u00a0+"),
                        Arbitraries.of("a", "\uD83E\uDDB4", "\u00e9", "\u05d0", "\"\"", "\r\n"),
                        Arbitraries.strings().ofLength(1));
        var text =
                character
                        .list()
                        .ofMaxSize(8)
                        .map(parts -> String.join("", parts))
                        .filter(each -> Text.brokenRule(each, 100).isEmpty());
        var tag = Arbitraries.of("x", "y z", "=1", "'=2", "'t", "\"q\"", "-");
        return Combinators.combine(
                        text.filter(each -> !Text.isBlank(each)),
                        text,
                        tag.list().uniqueElements().ofMaxSize(3))
                .as((front, back, tags) -> new CardText(front, back, tags))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}
