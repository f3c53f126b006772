package engram.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import engram.ground.Groups;
import engram.ground.Kafka;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads this service's own state topics, as one group of all its replicas, and sends what {@link
 * Echo} answers before it commits. Of one thread.
 */
@Singleton
final class EchoReader implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EchoReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int AT_ONCE = 1_000;
    private static final long SENT_WITHIN_SECONDS = 40;

    private final Echo echo;
    private final Publisher publisher;
    private final Kafka kafka;
    private final Groups groups;
    private final String group;
    private @Nullable Consumer<byte[], byte[]> consumer;

    @Inject
    EchoReader(
            Echo echo,
            Publisher publisher,
            Kafka kafka,
            Groups groups,
            @Value("${engram.service}") String service) {
        this.echo = echo;
        this.publisher = publisher;
        this.kafka = kafka;
        this.groups = groups;
        this.group = service + ".echo";
    }

    /** Whether there is anything to read. */
    boolean hasTopics() {
        return !echo.topics().isEmpty();
    }

    private Consumer<byte[], byte[]> subscribed() {
        if (consumer != null) return consumer;
        var _ = groups.missTheDeadSoon(List.of(group));
        var subscribed =
                new KafkaConsumer<>(
                        kafka.clientConfig(
                                "echo",
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
                                        AT_ONCE)),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        subscribed.subscribe(echo.topics());
        consumer = subscribed;
        return subscribed;
    }

    /** Reads what came, if something does within half a second, answers it and commits. */
    void turn() throws InterruptedException {
        var reading = subscribed();
        var records = reading.poll(POLL);
        if (records.isEmpty()) return;
        try {
            send(echo.answer(heard(records)));
            reading.commitSync(records.nextOffsets());
        } catch (RuntimeException failed) {
            rewind(reading, records);
            throw failed;
        }
    }

    private static void rewind(
            Consumer<byte[], byte[]> reading, ConsumerRecords<byte[], byte[]> records) {
        var assigned = reading.assignment();
        for (var partition : records.partitions()) {
            if (assigned.contains(partition))
                reading.seek(partition, records.records(partition).getFirst().offset());
        }
    }

    private static List<Echo.Heard> heard(ConsumerRecords<byte[], byte[]> records) {
        var heard = new ArrayList<Echo.Heard>();
        for (var each : records) {
            try {
                heard.add(heard(each));
            } catch (RuntimeException foreign) {
                log.atWarn()
                        .setCause(foreign)
                        .addKeyValue("topic", each.topic())
                        .addKeyValue("partition", each.partition())
                        .addKeyValue("offset", each.offset())
                        .log("A record that this service did not write was passed over");
            }
        }
        return heard;
    }

    private static Echo.Heard heard(ConsumerRecord<byte[], byte[]> each) {
        var key = new String(each.key(), UTF_8);
        return new Echo.Heard(each.topic(), key, each.value() == null ? null : version(each));
    }

    private static long version(ConsumerRecord<byte[], byte[]> each) {
        var header = each.headers().lastHeader("version");
        if (header == null) throw new IllegalArgumentException("the version is missing");
        return Long.parseLong(new String(header.value(), UTF_8));
    }

    private void send(List<Message> newest) throws InterruptedException {
        try {
            publisher.publish(newest).get(SENT_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unsent) {
            throw new KafkaException("the newest states could not be sent", unsent);
        }
    }

    @Override
    public void close() {
        if (consumer != null) consumer.close();
    }
}
