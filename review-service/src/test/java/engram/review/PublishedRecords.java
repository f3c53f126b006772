package engram.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands in a topic now. */
public final class PublishedRecords {
    private PublishedRecords() {}

    /** The records of one school, from the start of the topic to its present end. */
    public static List<ConsumerRecord<String, String>> of(
            String kafka, String topic, String school) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(each -> new TopicPartition(topic, each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var each : consumer.poll(Duration.ofMillis(200)))
                    if (each.key().startsWith(school + "/")) found.add(each);
            }
            return found;
        }
    }

    public static String header(ConsumerRecord<String, String> published, String name) {
        return new String(published.headers().lastHeader(name).value(), UTF_8);
    }
}
