package engram.backends;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mongodb.MongoDBContainer;

/** Both in containers, which Testcontainers removes when this JVM ends. */
final class ContainerBackends {
    private ContainerBackends() {}

    @SuppressWarnings("resource") // They serve every test of this JVM and end with it.
    static Backends start() {
        var kafka =
                new KafkaContainer(Images.KAFKA)
                        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                        .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                        .withEnv("KAFKA_GROUP_CONSUMER_SESSION_TIMEOUT_MS", "6000")
                        .withEnv("KAFKA_GROUP_CONSUMER_MIN_SESSION_TIMEOUT_MS", "6000")
                        .withEnv("KAFKA_GROUP_CONSUMER_HEARTBEAT_INTERVAL_MS", "1000")
                        .withEnv("KAFKA_GROUP_CONSUMER_MIN_HEARTBEAT_INTERVAL_MS", "1000");
        var mongo = new MongoDBContainer(Images.MONGO);
        Startables.deepStart(kafka, mongo).join();
        return new Backends(kafka.getBootstrapServers(), mongo.getConnectionString());
    }
}
