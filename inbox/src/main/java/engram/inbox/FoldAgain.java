package engram.inbox;

import engram.ground.Kafka;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads records that were folded before once more, up to where their topics end at the start. */
final class FoldAgain implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Batch<?> batch;
    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> ends;

    FoldAgain(Kafka kafka, Batch<?> batch, int most, Map<TopicPartition, Long> from) {
        this.batch = batch;
        consumer =
                new KafkaConsumer<>(
                        kafka.clientConfig(
                                Map.of(
                                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                        false,
                                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                        "none",
                                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                                        most)),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        consumer.assign(from.keySet());
        ends = consumer.endOffsets(from.keySet());
        var first = consumer.beginningOffsets(from.keySet());
        from.forEach((partition, at) ->
                consumer.seek(partition, Math.max(at, first.getOrDefault(partition, 0L))));
    }

    /** Takes some of them; true once all are taken. After a failure it is of no use any more. */
    boolean some() throws InterruptedException {
        batch.letRefusedPass();
        batch.lookForParked();
        if (!isPast()) batch.takeApart(consumer.poll(POLL));
        return isPast();
    }

    private boolean isPast() {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
