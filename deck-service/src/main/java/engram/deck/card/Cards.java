package engram.deck.card;

import engram.deck.card.model.Card;
import engram.deck.card.model.Places;
import engram.deck.deck.CardCounts;
import engram.deck.deck.model.Deck;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored cards. Every write is journalled before it returns, and published after it. */
public interface Cards {

    /** The card, whether visible or not. */
    Optional<Card> find(String school, String deck, String card);

    /** All cards of a deck, whether visible or not, in no order. */
    List<Card> of(String school, String deck);

    /** Where all cards of a deck stand, in no order; reads no texts. */
    List<Places.Place> places(String school, String deck);

    /** How many cards of the deck are visible; reads no texts. */
    CardCounts.Count count(Deck deck);

    /** The cards that came with any of these imports. */
    List<Card> ofImports(String school, String deck, Collection<String> imports);

    /** Stores version 1; false if the id is taken. */
    boolean insert(Card card);

    /** Stores the next version; false if another write came first. */
    boolean replace(Card next);

    /**
     * Stores the cards of an import, which are published only once their deck has committed it. A
     * failure may leave some of them behind.
     */
    void insertUnpublished(List<Card> cards);

    /** Removes the cards of an import that was abandoned. */
    void removeImport(String school, String deck, String importId);
}
