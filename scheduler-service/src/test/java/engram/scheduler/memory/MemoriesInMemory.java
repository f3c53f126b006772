package engram.scheduler.memory;

import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.memory.model.CardMemory;
import engram.scheduler.memory.model.CardState;
import engram.scheduler.memory.model.Replay;
import engram.scheduler.memory.model.SchedulingSettings;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Memories in a map. Not thread-safe. */
public final class MemoriesInMemory implements Memories {
    private final Map<MemoryKey, CardHistory> histories = new HashMap<>();

    @Override
    public Map<MemoryKey, CardMemory> remember(Map<MemoryKey, List<CardFact>> facts) {
        var memories = new LinkedHashMap<MemoryKey, CardMemory>();
        facts.forEach((key, more) -> {
            histories.put(key, histories.getOrDefault(key, CardHistory.EMPTY).with(more));
            memories.put(key, memory(key));
        });
        return memories;
    }

    @Override
    public Map<String, CardState> statesOf(
            String school, String learner, Collection<String> cards) {
        var states = new HashMap<String, CardState>();
        for (var card : cards) {
            var key = new MemoryKey(school, learner, card);
            if (histories.containsKey(key)) {
                states.put(card, memory(key).state());
            }
        }
        return states;
    }

    @Override
    public void forgetAll() {
        histories.clear();
    }

    private CardMemory memory(MemoryKey key) {
        return Replay.of(histories.get(key), SchedulingSettings.DEFAULT, 1, key.card());
    }
}
