package engram.scheduler.memory;

import engram.fsrs.CardState;
import engram.inbox.view.View;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.memory.model.CardMemory;
import engram.scheduler.place.model.Learner;
import engram.scheduler.plan.Plans;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Memories in a map. Not thread-safe. */
public final class MemoriesInMemory implements Memories {
    private final TreeMap<MemoryKey, CardHistory> histories =
            new TreeMap<>(Comparator.comparing(MemoryKey::id));
    private final Map<MemoryKey, CardMemory> memories = new HashMap<>();
    private final Plans plans;

    public MemoriesInMemory(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Map<MemoryKey, CardMemory> remember(Map<MemoryKey, List<CardFact>> facts) {
        return Planned.of(plans, facts, this::write);
    }

    private Map<MemoryKey, CardMemory> write(
            Map<MemoryKey, List<CardFact>> facts, Planned planned) {
        var written = new LinkedHashMap<MemoryKey, CardMemory>();
        facts.forEach((key, more) -> {
            var before = memories.get(key);
            var history = histories.getOrDefault(key, CardHistory.EMPTY).with(more);
            var memory = planned.memory(key, history, before == null ? 0 : before.planVersion());
            histories.put(key, history);
            memories.put(key, memory);
            written.put(key, memory);
        });
        return written;
    }

    @Override
    public Map<MemoryKey, CardMemory> replay(Learner learner, String after, int limit) {
        var facts = new LinkedHashMap<MemoryKey, List<CardFact>>();
        keysOf(learner, after).limit(limit).forEach(key -> facts.put(key, List.of()));
        return remember(facts);
    }

    @Override
    public CardHistory historyOf(MemoryKey key) {
        return histories.getOrDefault(key, CardHistory.EMPTY);
    }

    @Override
    public Map<String, CardHistory> historiesOf(Learner learner, String after, int limit) {
        var known = new LinkedHashMap<String, CardHistory>();
        keysOf(learner, after)
                .limit(limit)
                .forEach(key -> known.put(key.card(), histories.get(key)));
        return known;
    }

    private Stream<MemoryKey> keysOf(Learner learner, String after) {
        return histories.keySet().stream()
                .filter(key -> key.whose().equals(learner) && key.card().compareTo(after) > 0);
    }

    @Override
    public List<String> learnersOf(String school, String after, int limit) {
        return distinct(
                histories.keySet().stream().filter(key -> key.school().equals(school)),
                MemoryKey::learner,
                after,
                limit);
    }

    @Override
    public List<String> schools(String after, int limit) {
        return distinct(histories.keySet().stream(), MemoryKey::school, after, limit);
    }

    private static List<String> distinct(
            Stream<MemoryKey> keys, Function<MemoryKey, String> part, String after, int limit) {
        return keys.map(part)
                .distinct()
                .filter(value -> after.isEmpty() || (value + ':').compareTo(after + ':') > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public Map<String, CardState> statesOf(
            String school, String learner, Collection<String> cards) {
        var states = new HashMap<String, CardState>();
        for (var card : cards) {
            var memory = memories.get(new MemoryKey(school, learner, card));
            if (memory != null) {
                states.put(card, memory.state());
            }
        }
        return states;
    }

    @Override
    public Memories in(View view) {
        return this;
    }
}
