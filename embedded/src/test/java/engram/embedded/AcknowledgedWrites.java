package engram.embedded;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

/** A hail of writes to store and broker that remembers what was acknowledged. */
final class AcknowledgedWrites {
    private static final TopicPartition TOPIC = new TopicPartition("hail", 0);
    private static final int WRITERS = 4;

    private final String kafka;
    private final String mongo;

    /** The highest version of each document that was acknowledged. */
    private final Map<String, Integer> documents = new ConcurrentHashMap<>();

    private final Set<String> records = ConcurrentHashMap.newKeySet();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger runs = new AtomicInteger();
    private volatile boolean ended;

    AcknowledgedWrites(String kafka, String mongo) {
        this.kafka = kafka;
        this.mongo = mongo;
    }

    void createTopicAndIndexes() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(new NewTopic(TOPIC.topic(), 1, (short) 1))).all().get();
        }
        try (var client = MongoClients.create(mongo)) {
            things(client).createIndex(Indexes.ascending("writer", "version"));
        }
    }

    void begin(ExecutorService threads) {
        ended = false;
        var run = runs.incrementAndGet();
        for (int writer = 0; writer < WRITERS; writer++) {
            var name = "writer-" + writer;
            threads.execute(() -> writeDocuments(name, run));
        }
        threads.execute(() -> sendRecords(run));
    }

    void end() {
        ended = true;
    }

    /** New documents, and again and again the one that the writer owns. */
    private void writeDocuments(String writer, int run) {
        var upsert = new UpdateOptions().upsert(true);
        try (var client = MongoClients.create(mongo + "/?serverSelectionTimeoutMS=2000")) {
            var things = things(client);
            for (int n = 0; !ended; n++) {
                var id = n % 3 == 0 ? writer : writer + "-" + run + "-" + n;
                var version = run * 1_000_000 + n;
                var update =
                        Updates.combine(
                                Updates.set("version", version), Updates.set("writer", writer));
                things.updateOne(eq("_id", id), update, upsert);
                documents.put(id, version);
                acknowledged.incrementAndGet();
            }
        } catch (MongoException killed) {
            ended = true;
        }
    }

    private void sendRecords(int run) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers", kafka,
                        "acks", "all",
                        "linger.ms", 1,
                        "delivery.timeout.ms", 2_000,
                        "request.timeout.ms", 1_000,
                        "max.block.ms", 1_000);
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int n = 0; !ended; n++) {
                var value = run + "-" + n;
                producer.send(
                        new ProducerRecord<>(TOPIC.topic(), value),
                        (_, failure) -> {
                            if (failure == null) {
                                records.add(value);
                            }
                        });
                if (n % 50 == 0) {
                    producer.flush();
                }
            }
            producer.close(Duration.ofSeconds(3));
        }
    }

    int acknowledgedDocuments() {
        return acknowledged.get();
    }

    int acknowledgedRecords() {
        return records.size();
    }

    Set<String> missingDocuments() {
        return olderOrMissing(new Document());
    }

    /** What the index, built anew at the start, does not find. */
    Set<String> missingFromIndex() {
        return olderOrMissing(new Document("writer", new Document("$gte", "")));
    }

    private Set<String> olderOrMissing(Document filter) {
        var missing = new HashSet<>(documents.keySet());
        try (var client = MongoClients.create(mongo)) {
            for (var found : things(client).find(filter)) {
                var id = found.getString("_id");
                if (found.getInteger("version") >= documents.getOrDefault(id, 0)) {
                    missing.remove(id);
                }
            }
        }
        return missing;
    }

    Set<String> missingRecords() {
        var missing = new HashSet<>(records);
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka);
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(TOPIC));
            consumer.seekToBeginning(List.of(TOPIC));
            var end = consumer.endOffsets(List.of(TOPIC)).get(TOPIC);
            while (consumer.position(TOPIC) < end) {
                consumer.poll(Duration.ofMillis(500))
                        .forEach(found -> missing.remove(found.value()));
            }
        }
        return missing;
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("hail").getCollection("things");
    }
}
