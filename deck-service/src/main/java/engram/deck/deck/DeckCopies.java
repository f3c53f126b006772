package engram.deck.deck;

import engram.access.Caller;
import engram.deck.deck.model.Deck;
import engram.deck.deck.model.DeckText;
import engram.deck.outcome.model.Outcome;

/** Copies of decks with their cards. */
public interface DeckCopies {

    /**
     * Makes a deck of the caller's own with all cards that people see in another; nobody sees a
     * part of it.
     *
     * @param text the copy's
     */
    Outcome<Deck> make(Caller caller, Deck source, DeckText text);
}
