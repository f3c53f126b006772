package engram.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.Indexes;
import engram.backends.Backends;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void writes_are_kept_by_a_majority_in_its_journal_and_reads_are_of_the_primary() {
        var settings =
                Databases.settings(
                        new ConnectionString("mongodb://127.0.0.1/?w=majority&maxPoolSize=7"));

        assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
        assertThat(settings.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
        assertThat(settings.getReadPreference()).isEqualTo(ReadPreference.primary());
        assertThat(settings.getTimeout(TimeUnit.SECONDS)).isEqualTo(7);
        assertThat(settings.getConnectionPoolSettings().getMaxSize()).isEqualTo(7);
    }

    @Test
    void the_connection_string_may_give_another_limit_of_time() {
        var settings =
                Databases.settings(new ConnectionString("mongodb://127.0.0.1/?timeoutMS=2500"));

        assertThat(settings.getTimeout(TimeUnit.MILLISECONDS)).isEqualTo(2500);
    }

    @ParameterizedTest
    @CsvSource({
        "w=1, w",
        "w=majority&journal=false, journal",
        "readPreference=secondaryPreferred, readPreference",
        "readConcernLevel=local, readConcernLevel"
    })
    void what_would_lose_or_miss_a_write_is_refused_by_name(String options, String name) {
        var uri = new ConnectionString("mongodb://deck:hunter2@127.0.0.1/?" + options);

        assertThatThrownBy(() -> Databases.settings(uri))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("ENGRAM_MONGO says " + name + "=")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void what_may_take_long_has_no_limit() {
        try (var client = databases.client(Backends.get().mongo())) {
            var things = client.getDatabase(Backends.unique("d")).getCollection("things");
            assertThat(things.getTimeout(TimeUnit.SECONDS)).isEqualTo(7);

            var patient = Databases.patient(things);
            patient.createIndex(Indexes.ascending("name"));

            assertThat(patient.getTimeout(java.util.concurrent.TimeUnit.SECONDS)).isZero();
            assertThat(things.listIndexes().into(new java.util.ArrayList<Document>())).hasSize(2);
        }
    }
}
