package engram.inbox;

import engram.inbox.parked.Parked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Parked keys in memory, for those who may be stopped, or die, before and between its writes. */
final class ParkedInMemory implements Parked {
    private final Map<String, String> keys;
    private final TreeMap<String, ConsumerRecord<byte[], byte[]>> records;
    private final Runnable step;

    ParkedInMemory() {
        this(new HashMap<>(), new TreeMap<>(), () -> {});
    }

    private ParkedInMemory(
            Map<String, String> keys,
            TreeMap<String, ConsumerRecord<byte[], byte[]>> records,
            Runnable step) {
        this.keys = keys;
        this.records = records;
        this.step = step;
    }

    ParkedInMemory seenBy(Runnable newStep) {
        return new ParkedInMemory(keys, records, newStep);
    }

    @Override
    public Map<String, String> keys() {
        step.run();
        return Map.copyOf(keys);
    }

    @Override
    public void add(Collection<ConsumerRecord<byte[], byte[]>> added, String reason) {
        for (var each : added) {
            step.run();
            records.put(place(each), each);
        }
        step.run();
        added.forEach(each -> keys.putIfAbsent(Parked.id(each), reason));
    }

    @Override
    public List<ConsumerRecord<byte[], byte[]>> first(String key, int limit) {
        step.run();
        return new ArrayList<>(of(key).values()).stream().limit(limit).toList();
    }

    private Map<String, ConsumerRecord<byte[], byte[]>> of(String key) {
        return records.subMap(key + ' ', key + '!');
    }

    private static String place(ConsumerRecord<byte[], byte[]> at) {
        return "%s %05d %019d".formatted(Parked.id(at), at.partition(), at.offset());
    }

    @Override
    public void remove(String key, Collection<ConsumerRecord<byte[], byte[]>> folded) {
        step.run();
        folded.forEach(each -> records.remove(place(each)));
    }

    @Override
    public void settle(String key) {
        step.run();
        if (of(key).isEmpty()) keys.remove(key);
    }

    @Override
    public void forget(String key) {
        step.run();
        of(key).clear();
        step.run();
        keys.remove(key);
    }
}
