package engram.scheduler.cards;

import java.util.List;

/** The cards of decks, as far as this replica has heard of them. Thread-safe. */
public interface Cards {
    /** The cards of a deck that are not deleted, in the deck's order. */
    List<Card> ofDeck(String school, String deck);
}
