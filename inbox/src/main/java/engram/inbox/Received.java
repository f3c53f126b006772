package engram.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record with its envelope checked: every header is there, and key and header name the same
 * school.
 *
 * @param key the key's parts, the school first
 * @param value the JSON, as bytes
 */
public record Received(
        String topic,
        List<String> key,
        String id,
        String type,
        long version,
        String school,
        Instant at,
        byte[] value) {

    /**
     * Reads the envelope.
     *
     * @throws IllegalArgumentException if the record has none, or names two schools
     */
    static Received of(ConsumerRecord<byte[], byte[]> consumed) {
        if (consumed.key() == null || consumed.value() == null)
            throw new IllegalArgumentException("key or value is missing");
        var key = List.of(new String(consumed.key(), UTF_8).split("/"));
        var school = header(consumed, "school");
        if (!key.getFirst().equals(school))
            throw new IllegalArgumentException("key and header name two schools");
        return new Received(
                consumed.topic(),
                key,
                header(consumed, "id"),
                header(consumed, "type"),
                Long.parseLong(header(consumed, "version")),
                school,
                Instant.parse(header(consumed, "at")),
                consumed.value());
    }

    private static String header(ConsumerRecord<byte[], byte[]> consumed, String name) {
        var header = consumed.headers().lastHeader(name);
        if (header == null || header.value() == null)
            throw new IllegalArgumentException("the header " + name + " is missing");
        return new String(header.value(), UTF_8);
    }
}
