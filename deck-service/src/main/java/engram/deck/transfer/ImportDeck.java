package engram.deck.transfer;

import engram.access.Caller;
import engram.deck.card.MakeDeck;
import engram.deck.deck.model.Deck;
import engram.deck.deck.model.DeckText;
import engram.deck.outcome.model.Outcome;
import engram.deck.transfer.model.DeckFile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A new deck from a file. */
@Singleton
final class ImportDeck {
    /** From so many bytes on a file is large: it is in memory several times while it is read. */
    private static final int LARGE = 1_000_000;

    private final FileFormats formats;
    private final MakeDeck makeDeck;
    private final Lock large = new ReentrantLock(true);

    ImportDeck(FileFormats formats, MakeDeck makeDeck) {
        this.formats = formats;
        this.makeDeck = makeDeck;
    }

    /** What was imported. */
    record Imported(Deck deck, int cards, List<String> warnings) {}

    /**
     * Imports a file; large ones after each other.
     *
     * @param title the new deck's; null takes the file's
     * @param exact that no apostrophe is to be taken off, see {@link FileFormat#read}
     */
    Outcome<Imported> run(
            Caller caller, @Nullable String title, FileFormat format, byte[] file, boolean exact) {
        if (file.length < LARGE) return read(caller, title, format, file, exact);
        large.lock();
        try {
            return read(caller, title, format, file, exact);
        } finally {
            large.unlock();
        }
    }

    private Outcome<Imported> read(
            Caller caller, @Nullable String title, FileFormat format, byte[] file, boolean exact) {
        return formats.read(format, file, exact).then(read -> make(caller, title, read));
    }

    private Outcome<Imported> make(Caller caller, @Nullable String title, DeckFile file) {
        if (file.cards().isEmpty()) return Outcome.broken("cards", "must be at least one card");
        return DeckText.of(title == null ? file.title() : title, file.tags(), file.marking())
                .then(text -> makeDeck.with(caller, text, file.cards()))
                .map(deck -> new Imported(deck, file.cards().size(), file.warnings()));
    }
}
