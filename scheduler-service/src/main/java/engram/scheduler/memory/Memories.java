package engram.scheduler.memory;

import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardMemory;
import engram.scheduler.memory.model.CardState;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is known of learners' answers, and the memory that follows from it. Thread-safe. */
public interface Memories {
    /**
     * Adds facts to what is known; those already known change nothing.
     *
     * @return the memory of every key named, changed or not
     */
    Map<MemoryKey, CardMemory> remember(Map<MemoryKey, List<CardFact>> facts);

    /** Where a learner stands with these cards; a card never answered is absent. */
    Map<String, CardState> statesOf(String school, String learner, Collection<String> cards);

    /** Drops everything, before a rebuild. */
    void forgetAll();
}
