package engram.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import engram.outbox.Kafka;
import engram.outbox.Topic;
import engram.outbox.Topics;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where records go that a fold cannot read: unchanged, with the reason, where they came from, and
 * for 14 days.
 */
@Singleton
final class DeadLetters {
    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    /** More than any record that a consumer could have read: none is too large to be put aside. */
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final int MAX_REASON = 1000;

    private static final Map<String, String> CONFIG =
            Map.of(
                    "cleanup.policy",
                    "delete",
                    "retention.ms",
                    Long.toString(Duration.ofDays(14).toMillis()),
                    "max.message.bytes",
                    Integer.toString(MAX_BYTES));

    private final Topics topics;
    private final Set<String> created = ConcurrentHashMap.newKeySet();
    private final Producer<byte[], byte[]> producer;

    DeadLetters(Topics topics, Kafka kafka) {
        this.topics = topics;
        this.producer =
                new KafkaProducer<>(
                        kafka.clientConfig(
                                Map.of(
                                        ProducerConfig.ACKS_CONFIG,
                                        "all",
                                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                                        "lz4",
                                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                                        MAX_BYTES,
                                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                                        10_000,
                                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                        30_000,
                                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                        10_000)),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    /** Returns once the record is acknowledged there. */
    void add(String group, ConsumerRecord<byte[], byte[]> poison, Throwable reason)
            throws InterruptedException {
        var name = poison.topic() + "." + group + ".dlq";
        if (!created.contains(name)) {
            topics.create(List.of(new Topic(name, 1, CONFIG)));
            created.add(name);
        }
        var letter = new ProducerRecord<>(name, 0, poison.key(), poison.value(), poison.headers());
        letter.headers()
                .add("dlq-reason", describe(reason).getBytes(UTF_8))
                .add("dlq-partition", Integer.toString(poison.partition()).getBytes(UTF_8))
                .add("dlq-offset", Long.toString(poison.offset()).getBytes(UTF_8));
        try {
            producer.send(letter).get();
        } catch (ExecutionException unsent) {
            throw new KafkaException("a dead letter could not be written", unsent.getCause());
        }
        log.atWarn()
                .addKeyValue("topic", poison.topic())
                .addKeyValue("partition", poison.partition())
                .addKeyValue("offset", poison.offset())
                .addKeyValue("reason", reason.getClass().getSimpleName())
                .log("A record was put aside as a dead letter");
    }

    private static String describe(Throwable reason) {
        var message = reason.getMessage() == null ? "" : ": " + reason.getMessage();
        var text = reason.getClass().getSimpleName() + message;
        return text.substring(0, Math.min(text.length(), MAX_REASON));
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
