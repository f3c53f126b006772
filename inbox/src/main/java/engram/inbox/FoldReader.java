package engram.inbox;

import engram.ground.Kafka;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a fold's topics for one generation of its view, with a consumer group of its own, batch by
 * batch. A batch that fails is read again from its first offsets, after a pause that grows; one
 * that fails for its records' own reasons is taken apart at the sixth try. Stands still, with an
 * alarm, where going on would lose something.
 */
final class FoldReader implements Reader {
    private static final Logger log = LoggerFactory.getLogger(FoldReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int TRIES = 5;

    /** It has caught up when no more than this came while it read the rest, in records. */
    private static final long SMALL_LAG = 1_000;

    /** Or when it was past the ends so often: who gets there again and again keeps up. */
    private static final int ROUNDS = 10;

    private final Fold<?> fold;
    private final String group;
    private final Batch<?> batch;
    private final Consumer<byte[], byte[]> consumer;
    private final Fates fates;
    private final Map<TopicPartition, Integer> failures = new HashMap<>();
    private Set<TopicPartition> assigned = Set.of();
    private Map<TopicPartition, Long> ends = Map.of();
    private int rounds;
    private volatile boolean through;
    private volatile boolean stopped;
    private volatile @Nullable Alarm alarm;

    /**
     * What a reader shares with others.
     *
     * @param faults tells whose fault a failure is
     * @param counts is told of retries
     * @param progress is told of batches that are folded
     */
    record Fates(Faults faults, Counts counts, BackOff backOff, Progress progress) {}

    /** Why it stands still, and what is done if somebody wants it to go on all the same. */
    private record Alarm(String reason, Runnable resume, boolean resumed) {}

    FoldReader(
            Fold<?> fold,
            String group,
            Batch<?> batch,
            Consumer<byte[], byte[]> consumer,
            Fates fates) {
        this.fold = fold;
        this.group = group;
        this.batch = batch;
        this.consumer = consumer;
        this.fates = fates;
    }

    /**
     * A consumer of this group that commits only when it is told to, of so many records a poll. It
     * never decides for itself where to start.
     */
    static Consumer<byte[], byte[]> consumer(Kafka kafka, String group, int batch) {
        return new KafkaConsumer<>(
                kafka.clientConfig(
                        "fold",
                        Map.of(
                                ConsumerConfig.GROUP_ID_CONFIG,
                                group,
                                ConsumerConfig.GROUP_PROTOCOL_CONFIG,
                                "consumer",
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false,
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "none",
                                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                                batch,
                                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                                5000)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    @Override
    public String name() {
        return fold.name();
    }

    @Override
    public boolean ready() {
        return through;
    }

    @Override
    public Duration sinceLastTurn() {
        return fates.backOff().sinceLastTurn();
    }

    @Override
    public void stop() {
        stopped = true;
        consumer.wakeup();
    }

    /** Why it stands still; null while it reads. */
    @Nullable String alarm() {
        var raised = alarm;
        return raised == null || raised.resumed() ? null : raised.reason();
    }

    /** Lets it go on, if it stands still. */
    void resume() {
        var raised = alarm;
        if (raised != null) alarm = new Alarm(raised.reason(), raised.resume(), true);
    }

    /** Reads until it is stopped. Should it end in any other way, the process ends. */
    @Override
    public void run() {
        try (consumer) {
            begin(Partitions.endsOf(consumer, fold.topics(), fates.backOff()));
            consumer.subscribe(fold.topics());
            while (!stopped) turn();
        } catch (WakeupException | InterruptedException stopping) {
            log.atDebug().addKeyValue("fold", name()).log("A fold stops");
        } catch (RuntimeException | Error broken) {
            log.atError().setCause(broken).addKeyValue("fold", name()).log("A fold is broken");
            throw broken;
        }
    }

    /** It is through when it is past these ends and has caught up since. */
    void begin(Map<TopicPartition, Long> seen) {
        ends = seen;
    }

    private void turn() throws InterruptedException {
        var raised = alarm;
        if (raised == null) {
            step();
        } else if (raised.resumed()) {
            alarm = null;
            raised.resume().run();
        } else {
            fates.backOff().pause();
        }
    }

    /** One poll, its batch and its commit. */
    void step() throws InterruptedException {
        try {
            var records = consumer.poll(POLL);
            if (!records.isEmpty()) take(records);
            if (!through) through = isPast(ends) && hasCaughtUp();
            fates.backOff().reset();
        } catch (WakeupException stopping) {
            throw stopping;
        } catch (NoOffsetForPartitionException first) {
            // The first time that the group reads them.
            consumer.seekToBeginning(first.partitions());
        } catch (OffsetOutOfRangeException gone) {
            var partitions = gone.offsetOutOfRangePartitions();
            raise(
                    "records that were not read are gone, or the topic is another one: "
                            + partitions,
                    () -> consumer.seekToBeginning(partitions.keySet()));
        } catch (Refused.Alarm unreadable) {
            raise(String.valueOf(unreadable.getMessage()), batch::letRefusedPass);
        } catch (RuntimeException | StackOverflowError failed) {
            fates.counts().retries.increment();
            log.atWarn()
                    .setCause(failed)
                    .addKeyValue("group", group)
                    .log("A fold was interrupted; it will try again");
            fates.backOff().pause();
        }
    }

    private void raise(String reason, Runnable resume) {
        log.atError()
                .addKeyValue("group", group)
                .addKeyValue("reason", reason)
                .log("A fold stands still until somebody has looked at it");
        alarm = new Alarm(reason, resume, false);
    }

    /** Of partitions that are new here, others may have parked keys. */
    private void lookAtAssignment() {
        var now = consumer.assignment();
        if (now.equals(assigned)) return;
        batch.lookForParked();
        assigned = Set.copyOf(now);
    }

    private void take(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
        try {
            lookAtAssignment();
            if (isHopeless(records.partitions())) batch.takeApart(records);
            else batch.take(records);
        } catch (RuntimeException | StackOverflowError failed) {
            if (!(failed instanceof Refused.Alarm) && !fates.faults().isInfrastructure(failed))
                for (var each : records.partitions()) failures.merge(each, 1, Integer::sum);
            rewind(records);
            throw failed;
        }
        failures.keySet().removeAll(records.partitions());
        consumer.commitSync(next(records));
        fates.progress().advanced();
    }

    private boolean isHopeless(Collection<TopicPartition> partitions) {
        return partitions.stream().anyMatch(each -> failures.getOrDefault(each, 0) >= TRIES);
    }

    private void rewind(ConsumerRecords<byte[], byte[]> records) {
        var still = consumer.assignment();
        for (var partition : records.partitions()) {
            if (still.contains(partition))
                consumer.seek(partition, records.records(partition).getFirst().offset());
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> next(
            ConsumerRecords<byte[], byte[]> records) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : records.partitions()) {
            offsets.put(
                    partition,
                    new OffsetAndMetadata(records.records(partition).getLast().offset() + 1));
        }
        return offsets;
    }

    /** If more has come than a little, that is to be read first. */
    private boolean hasCaughtUp() {
        var now = consumer.endOffsets(ends.keySet());
        long more = 0;
        for (var each : now.entrySet())
            more += each.getValue() - ends.getOrDefault(each.getKey(), 0L);
        if (more <= SMALL_LAG || ++rounds == ROUNDS) return true;
        ends = now;
        return false;
    }

    /**
     * Past the ends, by this replica and the others of its group together; what was deleted from
     * the topic in the meantime is not waited for.
     */
    private boolean isPast(Map<TopicPartition, Long> ends) {
        var behind = new HashMap<>(ends);
        behind.values().removeIf(end -> end == 0);
        for (var partition : consumer.assignment())
            behind.computeIfPresent(
                    partition, (_, end) -> consumer.position(partition) >= end ? null : end);
        if (behind.isEmpty()) return true;
        consumer.committed(behind.keySet())
                .forEach((partition, done) ->
                        behind.computeIfPresent(
                                partition,
                                (_, end) -> done != null && done.offset() >= end ? null : end));
        if (behind.isEmpty()) return true;
        consumer.beginningOffsets(behind.keySet())
                .forEach((partition, first) ->
                        behind.computeIfPresent(partition, (_, end) -> first >= end ? null : end));
        return behind.isEmpty();
    }
}
