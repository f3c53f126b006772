package engram.deck.card;

import engram.access.Caller;
import engram.deck.Ids;
import engram.deck.card.model.CardText;
import engram.deck.deck.Decks;
import engram.deck.deck.model.Deck;
import engram.deck.deck.model.DeckText;
import engram.deck.outcome.model.Outcome;
import engram.deck.usage.Claim;
import engram.deck.usage.Room;
import engram.deck.usage.model.Amount;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** A new deck with its cards. It is hidden until one write makes it appear with all of them. */
@Singleton
public final class MakeDeck {
    private final Decks decks;
    private final CardBatches batches;
    private final Room room;
    private final Ids ids;
    private final Clock clock;

    MakeDeck(Decks decks, CardBatches batches, Room room, Ids ids, Clock clock) {
        this.decks = decks;
        this.batches = batches;
        this.room = room;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes a deck of the caller's own; of no cards, too. */
    public Outcome<Deck> with(Caller caller, DeckText text, List<CardText> cards) {
        return with(caller, text, CardBatches.amount(cards), List.of(cards));
    }

    /**
     * Makes a deck of cards that are read a part at a time.
     *
     * @param expected how much they are, as far as is known before they are read
     */
    Outcome<Deck> with(
            Caller caller, DeckText text, Amount expected, Iterable<List<CardText>> parts) {
        var id = ids.next();
        return room.claim(
                        new Room.Place(caller.school(), caller.person(), id),
                        Amount.ONE_DECK.plus(expected))
                .then(claim -> fill(hidden(caller, id, text), parts, claim));
    }

    private Outcome<Deck> fill(Deck deck, Iterable<List<CardText>> parts, Claim claim) {
        return claim.use(Amount.ONE_DECK).then(_ -> batches.fill(deck, parts, claim, _ -> {}));
    }

    private Deck hidden(Caller caller, String id, DeckText text) {
        var deck = Deck.createHidden(caller.school(), id, caller.person(), text, clock.instant());
        if (!decks.insert(deck)) throw new IllegalStateException("a new id is taken");
        return deck;
    }
}
