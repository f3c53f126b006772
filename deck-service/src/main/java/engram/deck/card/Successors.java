package engram.deck.card;

import engram.deck.card.model.Card;
import jakarta.inject.Singleton;

/**
 * Puts cards in the place of those that became new questions. The old card holds all that its
 * successor starts with, so that this can be done again after a crash: by whoever publishes it,
 * before it forgets the old card.
 */
@Singleton
public final class Successors {
    private final Cards cards;

    Successors(Cards cards) {
        this.cards = cards;
    }

    /** Stores the successor of the card unless it is there already; returns it as it began. */
    public Card ensure(Card old) {
        var successor = old.begunSuccessor();
        cards.insert(successor);
        return successor;
    }
}
