package engram.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import engram.ground.Kafka;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/** All that is in a topic, partition by partition. */
final class Read {
    private Read() {}

    static List<ConsumerRecord<byte[], byte[]>> all(Kafka kafka, String topic, int atLeast) {
        var read = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer =
                new KafkaConsumer<>(
                        kafka.clientConfig(Map.of()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(each -> new TopicPartition(topic, each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(200)).forEach(read::add);
                        return read.size() >= atLeast;
                    });
        }
        return read;
    }

    static String key(ConsumerRecord<byte[], byte[]> each) {
        return new String(each.key(), UTF_8);
    }

    static String header(ConsumerRecord<byte[], byte[]> each, String name) {
        return new String(each.headers().lastHeader(name).value(), UTF_8);
    }
}
