package engram.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records as they come out of a log. */
final class Records {
    private Records() {}

    /** A record with a whole envelope; the school is the first part of the key. */
    static ConsumerRecord<byte[], byte[]> record(
            String topic, int partition, long offset, String key, String id, String json) {
        var made =
                new ConsumerRecord<>(
                        topic,
                        partition,
                        offset,
                        0,
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        key.getBytes(UTF_8),
                        json.getBytes(UTF_8),
                        new RecordHeaders(),
                        Optional.empty());
        with(made, "id", id);
        with(made, "type", "Counted");
        with(made, "version", "1");
        with(made, "school", key.split("/", -1)[0]);
        with(made, "at", "2026-01-01T00:00:00Z");
        return made;
    }

    /** The same without value and headers: the end of its key. */
    @SuppressWarnings("NullAway") // a record's value may be null
    static ConsumerRecord<byte[], byte[]> ended(ConsumerRecord<byte[], byte[]> made) {
        return new ConsumerRecord<>(
                made.topic(), made.partition(), made.offset(), made.key(), null);
    }

    static ConsumerRecord<byte[], byte[]> record(String key) {
        return record("things", 0, 0, key, "id", "{}");
    }

    static ConsumerRecord<byte[], byte[]> with(
            ConsumerRecord<byte[], byte[]> changed, String header, String value) {
        changed.headers().remove(header).add(header, value.getBytes(UTF_8));
        return changed;
    }

    static ConsumerRecord<byte[], byte[]> without(
            ConsumerRecord<byte[], byte[]> changed, String header) {
        changed.headers().remove(header);
        return changed;
    }
}
