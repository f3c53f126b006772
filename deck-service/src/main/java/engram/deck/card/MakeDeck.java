package engram.deck.card;

import engram.access.Caller;
import engram.deck.Ids;
import engram.deck.card.model.CardText;
import engram.deck.deck.Decks;
import engram.deck.deck.model.Deck;
import engram.deck.deck.model.DeckText;
import engram.deck.outcome.model.Outcome;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** A new deck with its cards. It is hidden until one write makes it appear with all of them. */
@Singleton
public final class MakeDeck {
    private final Decks decks;
    private final CardBatches batches;
    private final Ids ids;
    private final Clock clock;

    MakeDeck(Decks decks, CardBatches batches, Ids ids, Clock clock) {
        this.decks = decks;
        this.batches = batches;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes a deck of the caller's own; of no cards, too. */
    public Outcome<CardBatches.Added> with(Caller caller, DeckText text, List<CardText> cards) {
        return batches.add(hidden(caller, text), cards);
    }

    private Deck hidden(Caller caller, DeckText text) {
        var deck =
                Deck.createHidden(
                        caller.school(), ids.next(), caller.person(), text, clock.instant());
        return decks.insert(deck) ? deck : hidden(caller, text);
    }
}
