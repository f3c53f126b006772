package engram.scheduler.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import engram.backends.Backends;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its start, without a group. Not thread-safe. */
public final class TopicReader implements AutoCloseable {
    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> read = new ArrayList<>();

    public TopicReader(String topic) {
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                Backends.get().kafka(),
                                "enable.auto.commit",
                                "false"),
                        new StringDeserializer(),
                        new StringDeserializer());
        var partitions =
                consumer.partitionsFor(topic).stream()
                        .map(p -> new TopicPartition(topic, p.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All records read so far whose key starts so. */
    public List<ConsumerRecord<String, String>> startingWith(String keyPrefix) {
        consumer.poll(Duration.ofMillis(100)).forEach(read::add);
        return read.stream()
                .filter(each -> each.key() != null && each.key().startsWith(keyPrefix))
                .toList();
    }

    /** The newest value of a key by version; an empty object while there is none. */
    public JsonNode newest(String key) throws IOException {
        var json = new ObjectMapper();
        JsonNode newest = json.createObjectNode();
        for (var each : startingWith(key)) {
            var value = json.readTree(each.value());
            if (each.key().equals(key)
                    && value.path("version").asLong() >= newest.path("version").asLong()) {
                newest = value;
            }
        }
        return newest;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
