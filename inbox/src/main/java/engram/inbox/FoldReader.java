package engram.inbox;

import engram.ground.Kafka;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a fold's topics with its consumer group, batch by batch; a batch that fails is read again
 * from its first offsets, after a pause that grows.
 */
final class FoldReader implements Reader {
    private static final Logger log = LoggerFactory.getLogger(FoldReader.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Fold<?> fold;
    private final Batch<?> batch;
    private final String group;
    private final Progress progress;
    private final BackOff backOff;
    private final Consumer<byte[], byte[]> consumer;
    private volatile boolean ready;
    private volatile boolean stopped;

    FoldReader(
            Fold<?> fold,
            String group,
            Batch<?> batch,
            Consumer<byte[], byte[]> consumer,
            BackOff backOff,
            Progress progress) {
        this.fold = fold;
        this.batch = batch;
        this.group = group;
        this.consumer = consumer;
        this.backOff = backOff;
        this.progress = progress;
    }

    /** A consumer of this group that commits only when it is told to, of so many records a poll. */
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
                                "earliest",
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
        return ready;
    }

    @Override
    public Duration sinceLastTurn() {
        return backOff.sinceLastTurn();
    }

    @Override
    public void stop() {
        stopped = true;
        consumer.wakeup();
    }

    /** Reads until it is stopped. Should it end in any other way, it is never ready again. */
    @Override
    public void run() {
        try (consumer) {
            var ends = Partitions.endsOf(consumer, fold.topics(), backOff);
            consumer.subscribe(fold.topics());
            while (!stopped) step(ends);
        } catch (WakeupException | InterruptedException stopping) {
            log.atDebug().addKeyValue("fold", name()).log("A fold stops");
        } catch (RuntimeException | Error broken) {
            log.atError().setCause(broken).addKeyValue("fold", name()).log("A fold is broken");
            throw broken;
        } finally {
            ready = false;
        }
    }

    /** One poll, its batch and its commit. */
    void step(Map<TopicPartition, Long> ends) throws InterruptedException {
        try {
            var records = consumer.poll(POLL);
            if (!records.isEmpty()) take(records);
            if (!ready) ready = isPast(ends);
            backOff.reset();
        } catch (WakeupException stopping) {
            throw stopping;
        } catch (RuntimeException failed) {
            log.atWarn()
                    .setCause(failed)
                    .addKeyValue("group", group)
                    .log("A fold was interrupted; it will try again");
            backOff.pause();
        }
    }

    private void take(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
        try {
            batch.take(records);
        } catch (RuntimeException failed) {
            rewind(records);
            throw failed;
        }
        consumer.commitSync(next(records));
        progress.advanced();
    }

    private void rewind(ConsumerRecords<byte[], byte[]> records) {
        var assigned = consumer.assignment();
        for (var partition : records.partitions()) {
            if (assigned.contains(partition))
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

    /**
     * Past the ends seen at start, by this replica and the others of its group together; what was
     * deleted from the topic in the meantime is not waited for.
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
