package engram.deck.deck;

import engram.deck.deck.model.Deck;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored decks. Every write is journalled before it returns, and published after it. */
public interface Decks {

    /** The deck, whether visible or not. */
    Optional<Deck> find(String school, String deck);

    /** Stores version 1; false if the id is taken. */
    boolean insert(Deck deck);

    /** Stores the next version; false if another write came first. */
    boolean replace(Deck next);

    /** Removes a hidden deck for ever; false if it has another version by now. */
    boolean removeHidden(Deck deck);

    /** All decks of an owner, in no order. */
    List<Deck> ownedBy(String school, String owner);

    List<Deck> withIds(String school, Collection<String> decks);

    /** That the cards of these imports are in the topic. */
    void importsPublished(String school, String deck, List<String> imports);
}
