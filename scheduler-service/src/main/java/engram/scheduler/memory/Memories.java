package engram.scheduler.memory;

import engram.fsrs.CardState;
import engram.inbox.view.View;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.memory.model.CardMemory;
import engram.scheduler.place.model.Learner;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What is known of learners' answers, and the memory that follows from it under their plans. No
 * memory is written under an older plan than one that it was written under before, nor, once a call
 * returns, is it under an older one than was stored when the call wrote it. Thread-safe.
 *
 * <p>What is walked through in chunks is in the store's own order: {@code after} is the last item
 * of the chunk before, the empty string at first; a chunk that is not full is the last.
 */
public interface Memories {
    /**
     * Adds facts to what is known; those already known change nothing.
     *
     * @return the memory of every key named, changed or not
     */
    Map<MemoryKey, CardMemory> remember(Map<MemoryKey, List<CardFact>> facts);

    /**
     * Works out again a learner's next memories.
     *
     * @param after a card
     * @return in order of card, changed or not
     */
    Map<MemoryKey, CardMemory> replay(Learner learner, String after, int limit);

    /** What is known of one card; {@link CardHistory#EMPTY} if that is nothing. */
    CardHistory historyOf(MemoryKey key);

    /** What is known of a learner's next cards, by card, in order. */
    Map<String, CardHistory> historiesOf(Learner learner, String after, int limit);

    /** The next learners of a school who have a memory. */
    List<String> learnersOf(String school, String after, int limit);

    /** The next schools that have a memory. */
    List<String> schools(String after, int limit);

    /** Where a learner stands with these cards; a card never answered is absent. */
    Map<String, CardState> statesOf(String school, String learner, Collection<String> cards);

    /** The same in one generation of the view, whichever is live. */
    Memories in(View view);
}
