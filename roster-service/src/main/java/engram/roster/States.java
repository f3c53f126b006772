package engram.roster;

import engram.outbox.Message;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/**
 * Makes records of the newest public states of things. All that belongs to a school is on one route
 * and so in the order of its changes.
 */
@Singleton
public final class States {
    private final ObjectMapper json;

    States(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A thing at one of its versions.
     *
     * @param key the thing's ids after the school's
     */
    public record Version(String school, List<String> key, long version, Instant changedAt) {}

    /** The record that tells a topic of this state. */
    public Message message(String topic, String type, Version of, Object state) {
        var key = of.school() + "/" + String.join("/", of.key());
        return new Message(
                topic,
                key,
                of.school(),
                Ids.ofEvent(topic, key, of.version()),
                type,
                of.version(),
                of.school(),
                of.changedAt(),
                write(state));
    }

    private String write(Object state) {
        try {
            return json.writeValueAsString(state);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
