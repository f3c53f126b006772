package engram.inbox.parked;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** How a record looks in the store: whole, so that it can be folded as if it were read again. */
final class ParkedRecord {
    private ParkedRecord() {}

    static String keyOf(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + '/' + new String(record.key(), UTF_8);
    }

    /** Ids sort as the records lie in their partition; all those of a key lie together. */
    static String idOf(ConsumerRecord<byte[], byte[]> record) {
        return "%s %05d %019d".formatted(keyOf(record), record.partition(), record.offset());
    }

    static Document write(ConsumerRecord<byte[], byte[]> record) {
        var headers = new ArrayList<Document>();
        for (var each : record.headers())
            headers.add(new Document("name", each.key()).append("value", binary(each.value())));
        return new Document("_id", idOf(record))
                .append("topic", record.topic())
                .append("partition", record.partition())
                .append("offset", record.offset())
                .append("at", record.timestamp())
                .append("key", binary(record.key()))
                .append("value", binary(record.value()))
                .append("headers", headers);
    }

    static ConsumerRecord<byte[], byte[]> read(Document stored) {
        var headers = new RecordHeaders();
        for (var each : stored.getList("headers", Document.class))
            headers.add(each.getString("name"), bytes(each));
        return new ConsumerRecord<>(
                stored.getString("topic"),
                stored.getInteger("partition"),
                stored.getLong("offset"),
                stored.getLong("at"),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                stored.get("key", Binary.class).getData(),
                bytes(stored),
                headers,
                Optional.empty());
    }

    private static @Nullable Binary binary(byte @Nullable [] bytes) {
        return bytes == null ? null : new Binary(bytes);
    }

    @SuppressWarnings("NullAway") // a record's value may be null
    private static byte[] bytes(Document stored) {
        var value = stored.get("value", Binary.class);
        return value == null ? null : value.getData();
    }
}
