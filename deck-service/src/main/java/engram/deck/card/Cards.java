package engram.deck.card;

import engram.deck.card.model.Card;
import engram.deck.card.model.Places;
import engram.deck.deck.CardCounts;
import engram.deck.deck.model.Deck;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stored cards. Every write is journalled before it returns, and published after it. */
public interface Cards {

    /** The card, whether visible or not. */
    Optional<Card> find(String school, String deck, String card);

    /**
     * Cards of a deck that are not deleted, in the order of position, then id; reads no texts.
     *
     * @param after the place after which they stand; null for the start
     */
    List<Spot> spots(String school, String deck, @Nullable After after, int most);

    /**
     * All cards of a deck, whether visible or not, in the order of their ids; reads no texts.
     *
     * @param after an id, or "" for the start
     */
    List<Spot> spotsById(String school, String deck, String after, int most);

    /** A place in the order of a deck. */
    record After(long position, String card) {}

    /** Those of the cards that are there, in no order. */
    List<Card> read(String school, String deck, Collection<String> cards);

    /** Where all cards of a deck stand, in no order; reads no texts. */
    List<Places.Place> places(String school, String deck);

    /** How many cards of the deck are visible; reads no texts. */
    CardCounts.Count count(Deck deck);

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

    /** Removes all cards of a deck for ever. */
    void removeAll(String school, String deck);

    /** Decks that have cards which were deleted before this time; some of them, or none. */
    Set<OfDeck> decksWithDeleted(Instant time);

    /** A deck, as its cards name it. */
    record OfDeck(String school, String deck) {}

    /** Removes a deck's cards that were deleted before this time for ever. */
    void removeDeleted(String school, String deck, Instant time);
}
