package engram.scheduler.memory;

import engram.inbox.view.Generation;
import engram.inbox.view.View;
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
    static final String TOPIC_NAME = "scheduler.memory.v1";

    private static final StateTopic TOPIC = new StateTopic(TOPIC_NAME, "MemoryState", 2);

    private static final int LAYOUT_BITS = 8;

    private final ObjectMapper json;

    MemoryMessages(ObjectMapper json) {
        this.json = json;
    }

    /** The record that tells of a memory in that view. */
    public Message of(View view, MemoryKey key, CardMemory memory) {
        long version = version(view.generation(), memory.version());
        return TOPIC.state(
                json,
                List.of(key.school(), key.learner(), key.card()),
                version,
                memory.changedAt(),
                MemoryStateV1.of(key, memory, version));
    }

    /**
     * Of 53 bits, as many as a JSON number has, the first 8 are the epoch, then 8 the layout, then
     * the memory's own version: whatever makes another memory of the same facts makes a newer one.
     *
     * @throws IllegalArgumentException if epoch or layout have no room
     */
    public static long version(Generation generation, long ownVersion) {
        if (generation.epoch() >= 1 << LAYOUT_BITS || generation.layout() >= 1 << LAYOUT_BITS) {
            throw new IllegalArgumentException("epochs and layouts are below 256");
        }
        long rules = generation.epoch() << LAYOUT_BITS | generation.layout();
        return rules << CardMemory.VERSION_BITS | ownVersion;
    }
}
