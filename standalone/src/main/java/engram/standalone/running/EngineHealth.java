package engram.standalone.running;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import engram.ground.Kafka;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Whether the broker and the store are there: ready once both accept connections, alive while both
 * answer a request. For one thread.
 */
final class EngineHealth implements Child.Health, AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final int kafkaPort;
    private final int mongoPort;
    private @Nullable Admin broker;
    private @Nullable MongoClient store;

    EngineHealth(int kafkaPort, int mongoPort) {
        this.kafkaPort = kafkaPort;
        this.mongoPort = mongoPort;
    }

    @Override
    public boolean ready() {
        return Ports.accepts(kafkaPort) && Ports.accepts(mongoPort);
    }

    @Override
    public boolean alive() {
        return brokerAnswers() && storeAnswers();
    }

    private synchronized boolean brokerAnswers() {
        if (broker == null)
            broker =
                    Admin.create(
                            new Kafka("127.0.0.1:" + kafkaPort, 1, (short) 1)
                                    .clientConfig(
                                            Map.of(
                                                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                                    (int) LIMIT.toMillis(),
                                                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                                    (int) LIMIT.toMillis())));
        try {
            broker.describeCluster().nodes().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException silent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized boolean storeAnswers() {
        if (store == null)
            store =
                    MongoClients.create(
                            MongoClientSettings.builder()
                                    .applyConnectionString(
                                            new ConnectionString(
                                                    "mongodb://127.0.0.1:" + mongoPort))
                                    .applyToConnectionPoolSettings(pool -> pool.maxSize(1))
                                    .timeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                                    .build());
        try {
            store.getDatabase("admin").runCommand(new Document("ping", 1));
            return true;
        } catch (MongoException silent) {
            return false;
        }
    }

    @Override
    public synchronized void close() {
        if (broker != null) broker.close(Duration.ZERO);
        if (store != null) store.close();
    }
}
