package engram.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** A topic in memory with the offsets of one group, and consumers of it that have bad luck. */
final class FakeLog {
    static final String TOPIC = "things";

    private final Random random;
    private final List<List<ConsumerRecord<byte[], byte[]>>> partitions = new ArrayList<>();
    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    private final Consumer<ConsumerRecord<byte[], byte[]>> onCommit;
    private boolean calm;

    FakeLog(Random random, int count, Consumer<ConsumerRecord<byte[], byte[]>> onCommit) {
        this.random = random;
        this.onCommit = onCommit;
        for (int i = 0; i < count; i++) partitions.add(new ArrayList<>());
    }

    int partitionCount() {
        return partitions.size();
    }

    long end(int partition) {
        return partitions.get(partition).size();
    }

    void append(ConsumerRecord<byte[], byte[]> added) {
        partitions.get(added.partition()).add(added);
    }

    /** No more bad luck from here on. */
    void calmDown() {
        calm = true;
    }

    Map<TopicPartition, Long> ends() {
        var ends = new HashMap<TopicPartition, Long>();
        for (int i = 0; i < partitions.size(); i++)
            ends.put(new TopicPartition(TOPIC, i), (long) partitions.get(i).size());
        return ends;
    }

    private boolean unlucky(int oneIn) {
        return !calm && random.nextInt(oneIn) == 0;
    }

    org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer() {
        return new Reading();
    }

    private final class Reading extends MockConsumer<byte[], byte[]> {
        private final Map<TopicPartition, Long> positions = new HashMap<>();

        Reading() {
            super("earliest");
            assign();
        }

        /** Some of the partitions, from where the group is. */
        private void assign() {
            positions.clear();
            for (var partition : ends().keySet()) {
                if (unlucky(3)) continue;
                var from = committed.get(partition);
                positions.put(partition, from == null ? 0 : from.offset());
            }
        }

        @Override
        public void subscribe(Collection<String> topics) {}

        @Override
        public Set<TopicPartition> assignment() {
            return new HashSet<>(positions.keySet());
        }

        @Override
        public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
            if (unlucky(8) || calm && positions.size() < partitions.size()) assign();
            var polled = new HashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
            var next = new HashMap<TopicPartition, OffsetAndMetadata>();
            for (var each : positions.entrySet()) {
                var all = partitions.get(each.getKey().partition());
                var from = each.getValue().intValue();
                var to = Math.min(all.size(), from + random.nextInt(5));
                if (from == to) continue;
                polled.put(each.getKey(), List.copyOf(all.subList(from, to)));
                next.put(each.getKey(), new OffsetAndMetadata(to));
                each.setValue((long) to);
            }
            return new ConsumerRecords<>(polled, next);
        }

        @Override
        public void seek(TopicPartition partition, long offset) {
            if (positions.replace(partition, offset) == null)
                throw new IllegalStateException("not assigned");
        }

        @Override
        public long position(TopicPartition partition) {
            return positions.get(partition);
        }

        @Override
        public void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            if (unlucky(6)) throw new CommitFailedException("the group has moved on");
            offsets.forEach((partition, to) -> {
                var before = committed.get(partition);
                var from = before == null ? 0 : before.offset();
                for (long at = from; at < to.offset(); at++)
                    onCommit.accept(partitions.get(partition.partition()).get((int) at));
                committed.put(partition, to);
            });
            if (unlucky(10)) throw new CommitFailedException("no answer");
        }

        @Override
        public Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> asked) {
            var known = new HashMap<>(committed);
            known.keySet().retainAll(asked);
            return known;
        }

        @Override
        public Map<TopicPartition, Long> beginningOffsets(Collection<TopicPartition> asked) {
            var first = new HashMap<TopicPartition, Long>();
            asked.forEach(each -> first.put(each, 0L));
            return first;
        }
    }
}
