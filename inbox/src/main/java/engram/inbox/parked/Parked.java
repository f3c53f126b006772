package engram.inbox.parked;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The parked keys of one generation of a view. A key is that of its topic: {@link #id}. Each call
 * may be made again after a crash; records are known by their place in the topic. Thread-safe.
 */
public interface Parked {
    /** The key of a record, with its topic. */
    static String id(ConsumerRecord<byte[], byte[]> record) {
        return ParkedRecord.keyOf(record);
    }

    /** The parked keys, and why each was. */
    Map<String, String> keys();

    /** Parks records behind those that their keys have; the keys are parked from then on. */
    void add(Collection<ConsumerRecord<byte[], byte[]>> records, String reason);

    /** The first records of a key, in the order of their topic. */
    List<ConsumerRecord<byte[], byte[]>> first(String key, int limit);

    /** They were folded. */
    void remove(String key, Collection<ConsumerRecord<byte[], byte[]>> folded);

    /**
     * The key is no longer parked if it has no records left; one that is added meanwhile parks it
     * again.
     */
    void settle(String key);

    /** Forgets a key with all that it has: its owner ended it. */
    void forget(String key);
}
