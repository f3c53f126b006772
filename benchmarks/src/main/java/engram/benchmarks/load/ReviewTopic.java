package engram.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;

/** The review log, written as review-service writes it, and read bare. */
final class ReviewTopic {
    static final String NAME = "review.reviews.v1";

    private static final String SCHOOL = "01938a00-0000-7000-8000-000000000001";
    private static final String DECK = "01938b00-0000-7000-8000-000000000007";

    private final String kafka;
    private final int partitions;

    ReviewTopic(String kafka, int partitions) {
        this.kafka = kafka;
        this.partitions = partitions;
    }

    /**
     * Writes whole days until at least that many reviews are written, and no sitting after that.
     */
    void write(Sittings sittings, long reviews) {
        var settings =
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        2,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4");
        try (var producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var failures = new AtomicReference<Exception>();
            long[] left = {reviews};
            while (left[0] > 0 && failures.get() == null) {
                sittings.nextDay(sitting -> {
                    var taken = sitting.subList(0, (int) Math.min(sitting.size(), left[0]));
                    taken.forEach(answer -> producer.send(toRecord(answer), failed(failures)));
                    left[0] -= taken.size();
                });
            }
            producer.flush();
            if (failures.get() != null) {
                throw new IllegalStateException("A review could not be written", failures.get());
            }
        }
    }

    private static Callback failed(AtomicReference<Exception> failures) {
        return (_, failure) -> {
            if (failure != null) {
                failures.set(failure);
            }
        };
    }

    private ProducerRecord<byte[], byte[]> toRecord(Sittings.Answer answer) {
        var learner = id(0x1938a100L, answer.learner());
        var card = id(0x1938b010L + answer.learner(), answer.card());
        var review =
                new UUID(
                                answer.at().toEpochMilli() << 16 | 0x7000,
                                Long.MIN_VALUE | (long) answer.learner() << 20 | answer.card())
                        .toString();
        var route = SCHOOL + '/' + learner;
        var receivedAt = answer.at().plusSeconds(9);
        var json =
                "{\"id\":\""
                        + review
                        + "\",\"version\":1,\"school\":\""
                        + SCHOOL
                        + "\",\"learner\":\""
                        + learner
                        + "\",\"session\":\""
                        + review
                        + "\",\"mode\":\"SPACED\",\"deck\":\""
                        + DECK
                        + "\",\"card\":\""
                        + card
                        + "\",\"rating\":"
                        + answer.rating()
                        + ",\"questionKind\":\"SELF_RATED\",\"answeredAt\":\""
                        + answer.at()
                        + "\",\"receivedAt\":\""
                        + receivedAt
                        + "\",\"zone\":\"Europe/Zurich\",\"responseMs\":4210,\"hint\":false}";
        var toSend =
                new ProducerRecord<>(
                        NAME,
                        Utils.toPositive(Utils.murmur2(route.getBytes(UTF_8))) % partitions,
                        route.getBytes(UTF_8),
                        json.getBytes(UTF_8));
        headers(review, receivedAt)
                .forEach((name, value) -> toSend.headers().add(name, value.getBytes(UTF_8)));
        return toSend;
    }

    private static Map<String, String> headers(String review, Instant at) {
        var headers = new HashMap<String, String>();
        headers.put("id", review + "-1");
        headers.put("type", "ReviewRecorded");
        headers.put("version", "1");
        headers.put("school", SCHOOL);
        headers.put("at", at.toString());
        return headers;
    }

    private static String id(long high, int low) {
        return new UUID(high << 32 | 0x7000, Long.MIN_VALUE | low).toString();
    }

    /** Returns once every partition has a leader that answers. */
    void awaitLeaders() {
        try (var consumer = consumer()) {
            var _ = consumer.endOffsets(all(), Duration.ofMinutes(1));
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        20_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /**
     * Reads that many records from the start, doing nothing with them; returns records a second.
     */
    double consume(long records) {
        try (var consumer = consumer()) {
            var all = all();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            var begin = System.nanoTime();
            long read = 0;
            while (read < records) {
                read += consumer.poll(Duration.ofSeconds(1)).count();
            }
            return read / Times.secondsSince(begin);
        }
    }

    private List<TopicPartition> all() {
        return IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(NAME, partition))
                .toList();
    }
}
