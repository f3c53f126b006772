package engram.deck.transfer;

import engram.deck.card.model.Card;
import engram.deck.deck.model.Deck;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;

/** A deck's file, made as it is read: one part of the cards is in memory at a time. */
final class DeckDownload implements Enumeration<InputStream> {
    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private final Iterator<List<Card>> parts;
    private final FileFormat.Written file;
    private boolean ended;

    private DeckDownload(FileFormat format, Deck deck, boolean exact, Iterator<List<Card>> parts)
            throws IOException {
        this.parts = parts;
        this.file = format.begin(deck, exact, made);
    }

    static InputStream of(FileFormat format, Deck deck, boolean exact, Iterable<List<Card>> parts) {
        try {
            return new SequenceInputStream(new DeckDownload(format, deck, exact, parts.iterator()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public boolean hasMoreElements() {
        return !ended;
    }

    @Override
    public InputStream nextElement() {
        try {
            if (parts.hasNext()) file.add(parts.next().stream().map(Card::text).toList());
            else {
                file.end();
                ended = true;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var next = new ByteArrayInputStream(made.toByteArray());
        made.reset();
        return next;
    }
}
