package engram.backends;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class BackendsTest {
    private final Backends backends = Backends.get();

    @Test
    void the_store_keeps_a_document() {
        try (var client = MongoClients.create(backends.mongo())) {
            var notes = client.getDatabase(Backends.unique("test")).getCollection("notes");
            notes.insertOne(new Document("_id", "a").append("text", "hello"));
            assertThat(notes.find(new Document("_id", "a")).first()).containsEntry("text", "hello");
        }
    }

    @Test
    void the_broker_hands_a_record_to_a_group() throws Exception {
        var topic = Backends.unique("greetings");
        Map<String, Object> kafka = Map.of("bootstrap.servers", backends.kafka());
        try (var admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
        }
        try (var producer =
                new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "hello")).get();
        }
        Map<String, Object> group =
                Map.of(
                        "bootstrap.servers",
                        backends.kafka(),
                        "group.id",
                        Backends.unique("readers"),
                        "group.protocol",
                        "consumer",
                        "auto.offset.reset",
                        "earliest");
        try (var consumer =
                new KafkaConsumer<>(group, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> !consumer.poll(Duration.ofMillis(200)).isEmpty());
        }
    }

    @Test
    void unique_names_differ() {
        assertThat(Backends.unique("topic"))
                .startsWith("topic-")
                .isNotEqualTo(Backends.unique("topic"));
    }
}
