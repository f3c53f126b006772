package engram.outbox;

import engram.ground.Trace;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way to a topic.
 *
 * @param topic the topic's name
 * @param key what compaction keeps the newest of; parts joined by {@code /}, the school first
 * @param route what is ordered: records with one route share a partition
 * @param id the event's id, the same at every try
 * @param type the kind of event, such as {@code DeckState}
 * @param version the version of the thing that the event tells of
 * @param school the school that it belongs to
 * @param at when it happened
 * @param json the value, a JSON object
 * @param trace what it is told as a part of; null if that is not known
 */
public record Message(
        String topic,
        String key,
        String route,
        String id,
        String type,
        long version,
        String school,
        Instant at,
        String json,
        @Nullable Trace trace) {

    /** One that is told as a part of what is under way. */
    public Message(
            String topic,
            String key,
            String route,
            String id,
            String type,
            long version,
            String school,
            Instant at,
            String json) {
        this(topic, key, route, id, type, version, school, at, json, Trace.current().orElse(null));
    }
}
