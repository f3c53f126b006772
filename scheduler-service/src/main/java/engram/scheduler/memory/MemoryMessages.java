package engram.scheduler.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import engram.outbox.Message;
import engram.scheduler.memory.model.CardMemory;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * Memories as records of {@code scheduler.memory.v1}: the same memory gives the same record at
 * every try.
 */
@Singleton
public final class MemoryMessages {
    private static final String TOPIC = "scheduler.memory.v1";

    private final ObjectMapper json;

    MemoryMessages(ObjectMapper json) {
        this.json = json;
    }

    /** The record that tells of a memory. */
    public Message of(MemoryKey key, CardMemory memory) {
        var route = key.school() + '/' + key.learner();
        var recordKey = route + '/' + key.card();
        var id = UUID.nameUUIDFromBytes((recordKey + '/' + memory.version()).getBytes(UTF_8));
        return new Message(
                TOPIC,
                recordKey,
                route,
                id.toString(),
                "MemoryState",
                memory.version(),
                key.school(),
                memory.changedAt(),
                value(key, memory));
    }

    private String value(MemoryKey key, CardMemory memory) {
        try {
            return json.writeValueAsString(MemoryStateV1.of(key, memory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
