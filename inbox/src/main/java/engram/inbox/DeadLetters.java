package engram.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import engram.ground.Kafka;
import engram.ground.Topic;
import engram.ground.Topics;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
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
                                "dead-letters",
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

    /** Returns once all are acknowledged there; they travel together. */
    void add(String group, List<Batch.Letter> letters) throws InterruptedException {
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (var letter : letters) sent.add(producer.send(record(group, letter)));
        producer.flush();
        try {
            for (var each : sent) each.get();
        } catch (ExecutionException unsent) {
            throw new KafkaException("dead letters could not be written", unsent.getCause());
        }
        var first = letters.getFirst();
        log.atWarn()
                .addKeyValue("group", group)
                .addKeyValue("number", letters.size())
                .addKeyValue("topic", first.poison().topic())
                .addKeyValue("partition", first.poison().partition())
                .addKeyValue("offset", first.poison().offset())
                .addKeyValue("reason", first.reason().getClass().getSimpleName())
                .log("Records were put aside as dead letters; this is the first");
    }

    private ProducerRecord<byte[], byte[]> record(String group, Batch.Letter letter) {
        var poison = letter.poison();
        var name = poison.topic() + "." + group + ".dlq";
        if (!created.contains(name)) {
            topics.create(List.of(new Topic(name, 1, CONFIG)));
            created.add(name);
        }
        var aside = new ProducerRecord<>(name, 0, poison.key(), poison.value(), poison.headers());
        aside.headers()
                .add("dlq-reason", describe(letter.reason()).getBytes(UTF_8))
                .add("dlq-partition", Integer.toString(poison.partition()).getBytes(UTF_8))
                .add("dlq-offset", Long.toString(poison.offset()).getBytes(UTF_8));
        return aside;
    }

    /** A reason in a line. */
    static String describe(Throwable reason) {
        var message = reason.getMessage() == null ? "" : ": " + reason.getMessage();
        var text = reason.getClass().getSimpleName() + message;
        return text.substring(0, Math.min(text.length(), MAX_REASON));
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
