package engram.deck.transfer;

import engram.access.Caller;
import engram.deck.Ids;
import engram.deck.card.CardBatches;
import engram.deck.deck.Decks;
import engram.deck.deck.model.Deck;
import engram.deck.deck.model.DeckText;
import engram.deck.outcome.model.Outcome;
import engram.deck.transfer.model.DeckFile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new deck from a file. The deck is hidden until one write makes it appear with all of its cards.
 */
@Singleton
final class ImportDeck {
    private final Decks decks;
    private final CardBatches batches;
    private final Ids ids;
    private final Clock clock;

    ImportDeck(Decks decks, CardBatches batches, Ids ids, Clock clock) {
        this.decks = decks;
        this.batches = batches;
        this.ids = ids;
        this.clock = clock;
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
                .then(text -> batches.add(hidden(caller, text), file.cards()))
                .map(added -> new Imported(added.deck(), added.cards().size(), file.warnings()));
    }

    private Deck hidden(Caller caller, DeckText text) {
        var deck =
                Deck.createHidden(
                        caller.school(), ids.next(), caller.person(), text, clock.instant());
        return decks.insert(deck) ? deck : hidden(caller, text);
    }
}
