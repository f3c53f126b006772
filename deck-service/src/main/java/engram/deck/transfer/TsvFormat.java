package engram.deck.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import engram.deck.card.CardBatches;
import engram.deck.card.model.Answers;
import engram.deck.card.model.CardText;
import engram.deck.deck.model.Deck;
import engram.deck.deck.model.Marking;
import engram.deck.outcome.model.Fault;
import engram.deck.outcome.model.Outcome;
import engram.deck.transfer.model.DeckFile;
import engram.deck.transfer.model.LineNumbers;
import engram.deck.transfer.model.SafeCell;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * A card a line: front, back, tags, with tabs between; no header. A field in double quotes may hold
 * tabs, newlines and doubled quotes; back and tags may be missing; tags have commas between. Empty
 * lines count for nothing.
 *
 * <p>Text that a spreadsheet would take for a formula has an apostrophe before it, which reading
 * takes off; unless the file is exact, where a cell is the text itself. See
 * docs/decisions/0014-room-for-decks.md.
 */
@Singleton
final class TsvFormat implements FileFormat {
    private static final int COLUMNS = 3;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat TABS =
            CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter('\t')
                    .setRecordSeparator('\n')
                    .setQuoteMode(QuoteMode.MINIMAL)
                    .setIgnoreEmptyLines(true)
                    .get();

    @Override
    public String extension() {
        return "tsv";
    }

    @Override
    public String mediaType() {
        return "text/tab-separated-values; charset=utf-8";
    }

    @Override
    public Outcome<DeckFile> read(String text, boolean exact) {
        var cards = new ArrayList<CardText>();
        var faults = new ArrayList<Fault>();
        var lines = new LineNumbers(text);
        try (var parser = CSVParser.parse(text, TABS)) {
            for (var each : parser) {
                if (cards.size() == CardBatches.MOST)
                    return Outcome.broken(
                            "cards", "must be at most " + CardBatches.MOST + " cards");
                var line = "line " + lines.ofRecordAt(each.getCharacterPosition());
                switch (card(each, exact)) {
                    case Outcome.Done<CardText>(var card) -> cards.add(card);
                    case Outcome.Broken<CardText>(var broken) ->
                            broken.forEach(fault -> faults.add(fault.within(line)));
                    default -> throw new IllegalStateException("text is right or broken");
                }
            }
        } catch (UncheckedIOException | IOException broken) {
            faults.add(new Fault("line " + lines.ofEnd(), "has a quote that does not match"));
        }
        return faults.isEmpty()
                ? new Outcome.Done<>(new DeckFile(null, null, Marking.Written.NOTHING, cards))
                : new Outcome.Broken<>(faults);
    }

    private static Outcome<CardText> card(CSVRecord record, boolean exact) {
        var fields = record.stream().map(cell -> exact ? cell : SafeCell.read(cell)).toList();
        var used = fields.size();
        while (used > COLUMNS && fields.get(used - 1).isEmpty()) used--;
        if (used > COLUMNS)
            return Outcome.broken("", "must have at most the columns front, back and tags");
        return CardText.of(
                fields.get(0),
                used > 1 ? fields.get(1) : null,
                used > 2 ? tags(fields.get(2)) : null,
                Answers.Written.NOTHING);
    }

    private static List<@Nullable String> tags(String field) {
        return new ArrayList<>(
                Arrays.stream(field.split(",")).filter(tag -> !tag.isBlank()).toList());
    }

    @Override
    public Written begin(Deck deck, boolean exact, OutputStream file) {
        return new Written() {
            private boolean begun;

            @Override
            public void add(List<CardText> cards) throws IOException {
                var text = new StringBuilder();
                for (var card : cards) TABS.printRecord(text, cells(card, exact));
                // A mark that belongs to the card is kept by one that belongs to the file.
                if (!begun && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK)
                    text.insert(0, BYTE_ORDER_MARK);
                begun |= !text.isEmpty();
                file.write(text.toString().getBytes(UTF_8));
            }

            @Override
            public void end() {}
        };
    }

    private static Object[] cells(CardText card, boolean exact) {
        var tags =
                card.tags().isEmpty()
                        ? Stream.<String>of()
                        : Stream.of(String.join(",", card.tags()));
        return Stream.concat(Stream.of(card.front(), card.back()), tags)
                .map(text -> exact ? text : SafeCell.written(text))
                .toArray();
    }
}
