package engram.inbox;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import engram.ground.Kafka;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;

/**
 * What is asked of store and broker beside the work: after a failure, whether the store takes a
 * small write and whether the broker answers; before a switch, where a group is.
 */
@Singleton
final class Pings {
    private static final int BROKER_SECONDS = 5;

    private final MongoDatabase views;
    private final Admin admin;

    Pings(@Named("views") MongoDatabase views, Kafka kafka) {
        this.views = views;
        this.admin = Admin.create(kafka.clientConfig(Map.of()));
    }

    Faults faults() {
        return new Faults(this::storeWrites, this::brokerAnswers);
    }

    /** A store whose disk is full, or that has no majority, answers but takes none. */
    private boolean storeWrites() {
        try {
            views.getCollection("pings")
                    .replaceOne(
                            new Document("_id", "ping"),
                            new Document("at", System.currentTimeMillis()),
                            new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoException away) {
            return false;
        }
    }

    private boolean brokerAnswers() {
        try {
            admin.describeCluster().nodes().get(BROKER_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException away) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Where a group is in all partitions of these topics: at 0 where it committed nothing.
     *
     * @throws KafkaException if the broker does not say
     */
    Map<TopicPartition, Long> committed(String group, Collection<String> topics) {
        try {
            var offsets = new HashMap<TopicPartition, Long>();
            var described = admin.describeTopics(topics).allTopicNames();
            for (var topic : described.get(BROKER_SECONDS, TimeUnit.SECONDS).values())
                for (var each : topic.partitions())
                    offsets.put(new TopicPartition(topic.name(), each.partition()), 0L);
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(BROKER_SECONDS, TimeUnit.SECONDS)
                    .forEach((at, known) -> {
                        if (known != null) offsets.put(at, known.offset());
                    });
            return offsets;
        } catch (ExecutionException | TimeoutException failed) {
            throw new KafkaException("the broker does not say where a group is", failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", stopping);
        }
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
