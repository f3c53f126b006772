package engram.deck.deck;

import engram.deck.deck.model.Deck;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** The ids of an owner's decks, deleted and hidden ones among them; reads no more of them. */
    Set<String> idsOwnedBy(String school, String owner);

    /** The ids of all decks of a school, likewise. */
    Set<String> idsOf(String school);

    /** Decks that were deleted before this time, some of them or none. */
    List<Deck> deletedBefore(Instant time);

    /** Removes a deleted deck for ever; false if it has another version by now. */
    boolean removeDeleted(Deck deck);

    /** That the cards of these imports are in the topic. */
    void importsPublished(String school, String deck, List<String> imports);
}
