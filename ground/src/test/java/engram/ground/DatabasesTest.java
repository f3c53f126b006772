package engram.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.model.Indexes;
import engram.backends.Backends;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class DatabasesTest {
    private final Databases databases = new Databases();

    @Test
    void a_store_that_takes_connections_and_answers_nothing_is_given_up_in_time() throws Exception {
        try (var hole = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var client = databases.client("mongodb://127.0.0.1:" + hole.getLocalPort())) {
            var things = client.getDatabase("d").getCollection("things");
            var begin = System.nanoTime();

            assertThatThrownBy(() -> things.find().first())
                    .isInstanceOf(MongoTimeoutException.class);

            // 7 s; the rest is for a busy machine. Without the limit it is 30 s.
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void what_may_take_long_has_no_limit() {
        try (var client = databases.client(Backends.get().mongo())) {
            var things = client.getDatabase(Backends.unique("d")).getCollection("things");
            assertThat(things.getTimeout(java.util.concurrent.TimeUnit.SECONDS)).isEqualTo(7);

            var patient = Databases.patient(things);
            patient.createIndex(Indexes.ascending("name"));

            assertThat(patient.getTimeout(java.util.concurrent.TimeUnit.SECONDS)).isZero();
            assertThat(things.listIndexes().into(new java.util.ArrayList<Document>())).hasSize(2);
        }
    }
}
