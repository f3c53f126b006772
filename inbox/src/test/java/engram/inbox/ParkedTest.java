package engram.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import engram.backends.Backends;
import engram.inbox.parked.MongoParked;
import engram.inbox.parked.Parked;
import engram.inbox.view.Generation;
import engram.inbox.view.View;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is promised of parked keys, of those in memory and of those in a store. */
class ParkedTest {
    private static final MongoClient CLIENT = MongoClients.create(Backends.get().mongo());
    private static final String KEY = "t/s/a";

    static Stream<Parked> all() {
        var views = CLIENT.getDatabase(Backends.unique("views"));
        return Stream.of(
                new ParkedInMemory(), new MongoParked(View.in(views, new Generation("g", 1, 0))));
    }

    private static ConsumerRecord<byte[], byte[]> record(String key, long offset) {
        return Records.record("t", 3, offset, "s/" + key, "i" + offset, "{}");
    }

    private static List<Long> offsets(Parked parked, String key) {
        return parked.first(key, 99).stream().map(ConsumerRecord::offset).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void records_wait_in_the_order_of_their_topic_and_the_first_reason_stands(Parked parked) {
        parked.add(List.of(record("a", 9), record("a", 10)), "too large");
        parked.add(List.of(record("a", 200), record("ab", 8)), "behind");
        parked.add(List.of(record("a", 9)), "read again");

        assertThat(parked.keys()).containsEntry(KEY, "too large").containsEntry("t/s/ab", "behind");
        assertThat(offsets(parked, KEY)).containsExactly(9L, 10L, 200L);
        assertThat(parked.first(KEY, 2)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_record_comes_back_as_it_was(Parked parked) {
        var made = record("a", 9);
        var ended = Records.ended(record("a", 10));
        parked.add(List.of(made, ended), "why");

        var back = parked.first(KEY, 9);
        assertThat(back.getFirst().key()).isEqualTo(made.key());
        assertThat(back.getFirst().value()).isEqualTo(made.value());
        assertThat(back.getFirst().headers().toArray()).isEqualTo(made.headers().toArray());
        assertThat(back.getLast().value()).isNull();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_key_is_free_once_all_of_it_is_folded(Parked parked) {
        parked.add(List.of(record("a", 9), record("a", 10)), "why");
        parked.remove(KEY, List.of(record("a", 9)));
        parked.settle(KEY);
        assertThat(parked.keys()).containsOnlyKeys(KEY);

        parked.remove(KEY, List.of(record("a", 10)));
        parked.settle(KEY);
        assertThat(parked.keys()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_forgotten_key_leaves_nothing_and_takes_no_other_along(Parked parked) {
        parked.add(List.of(record("a", 9), record("ab", 10)), "why");
        parked.forget(KEY);
        assertThat(parked.keys()).containsOnlyKeys("t/s/ab");
        assertThat(offsets(parked, KEY)).isEmpty();
        assertThat(offsets(parked, "t/s/ab")).containsExactly(10L);
    }
}
