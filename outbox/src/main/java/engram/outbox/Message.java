package engram.outbox;

import java.time.Instant;

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
        String json) {}
