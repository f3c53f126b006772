package engram.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.serde.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A compacted topic: the newest state of each thing. A thing is named by its ids, the school's
 * first, which joined by {@code /} are the key of its records.
 *
 * @param name the topic's name
 * @param type of its records on the wire, such as {@code DeckState}
 * @param routedBy how many of the ids, from the first on, say what is ordered together: 1 for the
 *     school, 2 for a learner or a deck
 */
public record StateTopic(String name, String type, int routedBy) {

    /**
     * The record that tells of a thing at one of its versions. The event's id follows from topic,
     * key and version, so it is the same at every try.
     *
     * @param ids the thing's, the school's first
     * @param at since when it is so
     * @param state the value, as the contract's schema has it
     */
    public Message state(
            ObjectMapper json, List<String> ids, long version, Instant at, Object state) {
        var key = String.join("/", ids);
        var event = name + "/" + key + "/" + version;
        return new Message(
                name,
                key,
                String.join("/", ids.subList(0, routedBy)),
                UUID.nameUUIDFromBytes(event.getBytes(UTF_8)).toString(),
                type,
                version,
                ids.getFirst(),
                at,
                Json.text(json, state));
    }
}
