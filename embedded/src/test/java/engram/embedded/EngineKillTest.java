package engram.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine is killed, or ended, and started anew. */
@Tag("faults")
class EngineKillTest {
    private static final Duration HAIL = Duration.ofSeconds(2);
    private static final Duration MOST_START = Duration.ofSeconds(60);

    private final int brokerPort = Loopback.freePort();
    private final int storePort = Loopback.freePort();
    @TempDir Path folder;

    @Nested
    class WhenTheEngineIsKilledDuringWrites {
        @Test
        void every_acknowledged_write_is_there_after_each_restart() throws Exception {
            var writes = new AcknowledgedWrites("127.0.0.1:" + brokerPort, storeUri());
            for (int kill = 1; kill <= 2; kill++) {
                try (var engine = EngineProcess.start(folder, brokerPort, storePort)) {
                    if (kill == 1) {
                        writes.createTopicAndIndexes();
                    }
                    killAfterHail(engine, writes);
                }
            }
            try (var _ = EngineProcess.start(folder, brokerPort, storePort)) {
                assertThat(writes.acknowledgedDocuments()).isGreaterThan(300);
                assertThat(writes.acknowledgedRecords()).isGreaterThan(300);
                assertThat(writes.missingDocuments()).isEmpty();
                assertThat(writes.missingFromIndex()).isEmpty();
                assertThat(writes.missingRecords()).isEmpty();
            }
        }

        private void killAfterHail(EngineProcess engine, AcknowledgedWrites writes)
                throws Exception {
            try (var hail = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
                writes.begin(hail);
                var before = writes.acknowledgedDocuments();
                Awaitility.await()
                        .atMost(MOST_START)
                        .pollDelay(HAIL)
                        .until(() -> writes.acknowledgedDocuments() > before + 50);
                engine.kill();
                writes.end();
            }
        }
    }

    @Nested
    class WhenTheEngineIsTerminated {
        @Test
        void it_closes_in_order_and_starts_again_with_its_data() throws Exception {
            try (var engine = EngineProcess.start(folder, brokerPort, storePort)) {
                write();
                assertThat(engine.terminate()).isEqualTo(143);
            }
            try (var engine = EngineProcess.start(folder, brokerPort, storePort)) {
                assertThat(engine.greeting).startsWith("engine ready in ").contains(storeUri());
                assertThat(read()).containsEntry("text", "kept");
            }
        }

        private void write() {
            try (var client = MongoClients.create(storeUri())) {
                client.getDatabase("db")
                        .getCollection("things")
                        .insertOne(new Document("_id", 1).append("text", "kept"));
            }
        }

        private Document read() {
            try (var client = MongoClients.create(storeUri())) {
                return client.getDatabase("db").getCollection("things").find(eq("_id", 1)).first();
            }
        }
    }

    private String storeUri() {
        return "mongodb://127.0.0.1:" + storePort;
    }
}
