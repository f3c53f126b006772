package engram.outbox;

import io.micronaut.serde.ObjectMapper;
import java.time.Instant;
import java.util.List;

/**
 * A topic of facts: what happened, one record each, none replacing another. Its records' key is
 * their route.
 *
 * @param name the topic's name
 */
public record FactTopic(String name) {

    /**
     * The record that tells of a fact. The event's id is the route and what names the fact within
     * it, so it is the same at every try.
     *
     * @param route the ids of whose facts are ordered together, the school's first
     * @param event what names the fact among all of its route
     * @param type of the fact on the wire, such as {@code ReviewRecorded}
     * @param version of the thing that the fact is about
     * @param at when it happened
     * @param fact the value, as the contract's schema has it
     */
    public Message fact(
            ObjectMapper json,
            List<String> route,
            List<String> event,
            String type,
            long version,
            Instant at,
            Object fact) {
        var key = String.join("/", route);
        return new Message(
                name,
                key,
                key,
                key + "/" + String.join("/", event),
                type,
                version,
                route.getFirst(),
                at,
                Json.text(json, fact));
    }
}
