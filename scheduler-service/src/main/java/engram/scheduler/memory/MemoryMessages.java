package engram.scheduler.memory;

import engram.outbox.Message;
import engram.outbox.StateTopic;
import engram.scheduler.memory.model.CardMemory;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Memories as records of {@code scheduler.memory.v1}: the same memory gives the same record at
 * every try.
 */
@Singleton
public final class MemoryMessages {
    private static final StateTopic TOPIC = new StateTopic("scheduler.memory.v1", "MemoryState", 2);

    private final ObjectMapper json;

    MemoryMessages(ObjectMapper json) {
        this.json = json;
    }

    /** The record that tells of a memory. */
    public Message of(MemoryKey key, CardMemory memory) {
        return TOPIC.state(
                json,
                List.of(key.school(), key.learner(), key.card()),
                memory.version(),
                memory.changedAt(),
                MemoryStateV1.of(key, memory));
    }
}
