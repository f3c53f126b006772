package engram.deck.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import engram.outbox.Message;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** States as messages, routed by their deck. The id follows from the topic, key and version. */
@Singleton
final class Envelopes {
    private final ObjectMapper json;

    Envelopes(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A message about a deck or one of its cards.
     *
     * @param path school, deck and, for a card, the card
     * @param state named as its type is on the wire
     */
    Message message(String topic, List<String> path, long version, Instant at, Object state) {
        var key = String.join("/", path);
        var name = topic + "/" + key + "/" + version;
        return new Message(
                topic,
                key,
                path.get(0) + "/" + path.get(1),
                UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString(),
                state.getClass().getSimpleName(),
                version,
                path.getFirst(),
                at,
                text(state));
    }

    private String text(Object state) {
        try {
            return json.writeValueAsString(state);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
