package engram.deck.transfer;

import engram.access.Caller;
import engram.deck.card.MakeDeck;
import engram.deck.deck.model.Deck;
import engram.deck.deck.model.DeckText;
import engram.deck.outcome.model.Outcome;
import engram.deck.transfer.model.DeckFile;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new deck from a file. */
@Singleton
final class ImportDeck {
    private final MakeDeck makeDeck;

    ImportDeck(MakeDeck makeDeck) {
        this.makeDeck = makeDeck;
    }

    /** What was imported. */
    record Imported(Deck deck, int cards, List<String> warnings) {}

    /**
     * Imports a file that was read.
     *
     * @param title the new deck's; null takes the file's
     */
    Outcome<Imported> run(Caller caller, @Nullable String title, DeckFile file) {
        if (file.cards().isEmpty()) return Outcome.broken("cards", "must be at least one card");
        return DeckText.of(title == null ? file.title() : title, file.tags(), file.marking())
                .then(text -> makeDeck.with(caller, text, file.cards()))
                .map(deck -> new Imported(deck, file.cards().size(), file.warnings()));
    }
}
