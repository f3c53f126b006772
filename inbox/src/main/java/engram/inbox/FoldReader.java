package engram.inbox;

import engram.outbox.Kafka;
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
    private final BackOff backOff = new BackOff();
    private final Consumer<byte[], byte[]> consumer;
    private volatile boolean ready;
    private volatile boolean stopped;

    FoldReader(Fold<?> fold, String group, Batch<?> batch, Kafka kafka, Progress progress) {
        this.fold = fold;
        this.batch = batch;
        this.group = group;
        this.progress = progress;
        this.consumer =
                new KafkaConsumer<>(
                        kafka.clientConfig(
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
                                        2000,
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
    public void stop() {
        stopped = true;
        consumer.wakeup();
    }

    @Override
    public void run() {
        try (consumer) {
            var ends = Partitions.endsOf(consumer, fold.topics(), backOff);
            consumer.subscribe(fold.topics());
            while (!stopped) {
                step(ends);
            }
        } catch (WakeupException | InterruptedException stopping) {
            log.atDebug().addKeyValue("fold", name()).log("A fold stops");
        }
    }

    private void step(Map<TopicPartition, Long> ends) throws InterruptedException {
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

    /** Past the ends seen at start, by this replica and the others of its group together. */
    private boolean isPast(Map<TopicPartition, Long> ends) {
        var waited = new HashMap<>(ends);
        waited.values().removeIf(end -> end == 0);
        if (waited.isEmpty()) return true;
        var committed = consumer.committed(waited.keySet());
        return waited.entrySet().stream()
                .allMatch(end ->
                        committed.get(end.getKey()) instanceof OffsetAndMetadata done
                                && done.offset() >= end.getValue());
    }
}
