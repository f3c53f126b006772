package engram.scheduler.memory;

import static java.util.stream.Collectors.toSet;

import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.memory.model.CardMemory;
import engram.scheduler.memory.model.Replay;
import engram.scheduler.place.model.Learner;
import engram.scheduler.plan.Plans;
import engram.scheduler.plan.model.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The plans under which a batch is written. They are read before the write and again after it, and
 * what was written under one that has changed in between is written again: whoever comes later, the
 * fold or the replayer, writes under the newest.
 */
final class Planned {
    private final Plans plans;
    private Map<Learner, Plan> known;

    private Planned(Plans plans, Set<Learner> learners) {
        this.plans = plans;
        known = plans.of(learners);
    }

    /** One write of memories: the facts to add by key, to the memory of each. */
    interface Write {
        Map<MemoryKey, CardMemory> of(Map<MemoryKey, List<CardFact>> facts, Planned planned);
    }

    /** Writes until every memory is under the plan that is stored after it was written. */
    static Map<MemoryKey, CardMemory> of(
            Plans plans, Map<MemoryKey, List<CardFact>> facts, Write write) {
        var memories = new LinkedHashMap<MemoryKey, CardMemory>();
        var left = facts;
        while (!left.isEmpty()) {
            var learners = left.keySet().stream().map(MemoryKey::whose).collect(toSet());
            var planned = new Planned(plans, learners);
            memories.putAll(write.of(left, planned));
            var now = plans.of(learners);
            var again = new LinkedHashMap<MemoryKey, List<CardFact>>();
            left.forEach((key, more) -> {
                var written = Objects.requireNonNull(memories.get(key)).planVersion();
                if (written < plan(now, key).version()) {
                    again.put(key, more);
                }
            });
            left = again;
        }
        return memories;
    }

    /**
     * The memory that follows from a history. A memory stored under a newer plan than the one known
     * here means that the learner's has changed: plans are stored before memories, so it is there
     * to be read.
     *
     * @param storedUnder the plan's version of the memory that is stored; 0 if none is
     */
    CardMemory memory(MemoryKey key, CardHistory history, long storedUnder) {
        if (plan(known, key).version() < storedUnder) {
            known = plans.of(known.keySet());
        }
        var plan = plan(known, key);
        var deck = history.deck();
        return Replay.of(history, plan.of(deck), plan.version(), key.card());
    }

    private static Plan plan(Map<Learner, Plan> plans, MemoryKey key) {
        return Objects.requireNonNull(plans.get(key.whose()));
    }
}
