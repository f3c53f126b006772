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
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/**
 * A topic in memory with the offsets of its groups, and consumers that have bad luck: whoever polls
 * may take partitions from others of its group, who learn of it at their next poll or commit.
 */
final class FakeLog {
    static final String TOPIC = "things";

    private final Random random;
    private final List<List<ConsumerRecord<byte[], byte[]>>> partitions = new ArrayList<>();
    private final Map<String, Group> groups = new HashMap<>();
    private final BiConsumer<String, ConsumerRecord<byte[], byte[]>> onCommit;
    private boolean calm;

    private static final class Group {
        final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
        final Map<TopicPartition, Object> owners = new HashMap<>();
    }

    /**
     * @param onCommit is told of each record that a group commits for the first time
     */
    FakeLog(Random random, int count, BiConsumer<String, ConsumerRecord<byte[], byte[]>> onCommit) {
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
        groups.values().forEach(group -> group.owners.clear());
    }

    /** The topic is another one of the same name, with nothing in it. */
    void recreate() {
        partitions.forEach(List::clear);
    }

    Map<TopicPartition, Long> ends() {
        var ends = new HashMap<TopicPartition, Long>();
        for (int i = 0; i < partitions.size(); i++)
            ends.put(new TopicPartition(TOPIC, i), (long) partitions.get(i).size());
        return ends;
    }

    /** Where a group is, at 0 where it committed nothing. */
    Map<TopicPartition, Long> committed(String group) {
        var offsets = new HashMap<TopicPartition, Long>();
        for (var each : ends().keySet()) {
            var known = group(group).committed.get(each);
            offsets.put(each, known == null ? 0 : known.offset());
        }
        return offsets;
    }

    /** All from there on, of each partition. */
    List<ConsumerRecord<byte[], byte[]>> from(Map<TopicPartition, Long> offsets) {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        offsets.forEach((at, from) -> {
            var all = partitions.get(at.partition());
            found.addAll(all.subList(Math.min(all.size(), from.intValue()), all.size()));
        });
        return found;
    }

    private Group group(String name) {
        return groups.computeIfAbsent(name, _ -> new Group());
    }

    private boolean unlucky(int oneIn) {
        return !calm && random.nextInt(oneIn) == 0;
    }

    org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer(String group) {
        return new Reading(group(group), group);
    }

    private final class Reading extends MockConsumer<byte[], byte[]> {
        private final Group group;
        private final String name;
        private final Map<TopicPartition, Long> positions = new HashMap<>();

        Reading(Group group, String name) {
            super("none");
            this.group = group;
            this.name = name;
        }

        /** Loses what others have taken; takes what nobody has, or somebody else, by luck. */
        private void assign() {
            positions.keySet().removeIf(each -> group.owners.get(each) != this);
            for (var each : ends().keySet()) {
                var owner = group.owners.get(each);
                var takes = owner == null ? !unlucky(3) : owner != this && unlucky(12);
                if (!takes) continue;
                group.owners.put(each, this);
                positions.put(each, null);
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
            assign();
            for (var each : new ArrayList<>(positions.keySet())) {
                var known = group.committed.get(each);
                if (positions.get(each) == null && known != null)
                    positions.put(each, known.offset());
            }
            for (var each : positions.keySet()) position(each);
            var polled = new HashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
            var next = new HashMap<TopicPartition, OffsetAndMetadata>();
            for (var each : positions.entrySet()) {
                var all = partitions.get(each.getKey().partition());
                var from = each.getValue().intValue();
                if (from > all.size())
                    throw new OffsetOutOfRangeException(Map.of(each.getKey(), (long) from));
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
            if (!positions.containsKey(partition)) throw new IllegalStateException("not assigned");
            positions.put(partition, offset);
        }

        @Override
        public void seekToBeginning(Collection<TopicPartition> from) {
            from.forEach(each -> positions.replace(each, 0L));
        }

        @Override
        public long position(TopicPartition partition) {
            var at = positions.get(partition);
            if (at == null) throw new NoOffsetForPartitionException(Set.of(partition));
            return at;
        }

        @Override
        public void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            if (unlucky(6)) throw new CommitFailedException("the group has moved on");
            for (var each : offsets.keySet())
                if (group.owners.get(each) != this)
                    throw new CommitFailedException("it is another's");
            offsets.forEach((partition, to) -> {
                var before = group.committed.get(partition);
                var from = before == null ? 0 : before.offset();
                for (long at = from; at < to.offset(); at++)
                    onCommit.accept(name, partitions.get(partition.partition()).get((int) at));
                group.committed.put(partition, to);
            });
            if (unlucky(10)) throw new CommitFailedException("no answer");
        }

        @Override
        public Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> asked) {
            var known = new HashMap<>(group.committed);
            known.keySet().retainAll(asked);
            return known;
        }

        @Override
        public Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> asked) {
            return ends();
        }

        @Override
        public Map<TopicPartition, Long> beginningOffsets(Collection<TopicPartition> asked) {
            var first = new HashMap<TopicPartition, Long>();
            asked.forEach(each -> first.put(each, 0L));
            return first;
        }
    }
}
