package engram.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import engram.ground.Kafka;
import engram.ground.Trace;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Publishes with an idempotent producer and {@code acks=all}. The partition follows from the route,
 * not from the key. Safe for use by many threads, which share its batches.
 */
@Singleton
final class KafkaPublisher implements Publisher {
    private final Producer<byte[], byte[]> producer;

    KafkaPublisher(Kafka kafka) {
        this.producer =
                new KafkaProducer<>(
                        kafka.clientConfig(
                                "outbox",
                                Map.of(
                                        ProducerConfig.ACKS_CONFIG,
                                        "all",
                                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                                        true,
                                        // A partition without a leader yet refuses the first batch
                                        // and may take the second: then the first is out of order
                                        // for ever. One at a time, nothing overtakes.
                                        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                                        1,
                                        ProducerConfig.LINGER_MS_CONFIG,
                                        2,
                                        // What follows from one batch of a fold, to one
                                        // partition, should be one batch here.
                                        ProducerConfig.BATCH_SIZE_CONFIG,
                                        128 * 1024,
                                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                                        "lz4",
                                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                                        2 * 1024 * 1024,
                                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                                        10_000,
                                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                        30_000,
                                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                        10_000)),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    @Override
    public CompletableFuture<Void> publish(List<Message> messages) {
        var acknowledged = new CompletableFuture<?>[messages.size()];
        try {
            for (int i = 0; i < acknowledged.length; i++) acknowledged[i] = send(messages.get(i));
        } catch (RuntimeException unsent) {
            return CompletableFuture.failedFuture(unsent);
        }
        return CompletableFuture.allOf(acknowledged);
    }

    private CompletableFuture<Void> send(Message message) {
        var acknowledged = new CompletableFuture<Void>();
        producer.send(
                toRecord(message),
                (_, failure) -> {
                    if (failure == null) acknowledged.complete(null);
                    else acknowledged.completeExceptionally(failure);
                });
        return acknowledged;
    }

    private ProducerRecord<byte[], byte[]> toRecord(Message message) {
        var partitions = producer.partitionsFor(message.topic()).size();
        var partition =
                Utils.toPositive(Utils.murmur2(message.route().getBytes(UTF_8))) % partitions;
        var toSend =
                new ProducerRecord<>(
                        message.topic(),
                        partition,
                        message.key().getBytes(UTF_8),
                        message.json().getBytes(UTF_8));
        header(toSend.headers(), "id", message.id());
        header(toSend.headers(), "type", message.type());
        header(toSend.headers(), "version", Long.toString(message.version()));
        header(toSend.headers(), "school", message.school());
        header(toSend.headers(), "at", message.at().toString());
        if (message.trace() != null)
            header(toSend.headers(), Trace.HEADER, message.trace().next().text());
        return toSend;
    }

    private static void header(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
