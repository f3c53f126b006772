package engram.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedTest {
    private static void isRefused(ConsumerRecord<byte[], byte[]> made) {
        assertThatThrownBy(() -> Received.of(made)).isInstanceOf(Exception.class);
    }

    @Test
    void a_whole_record_is_read() throws Exception {
        var read = Received.of(Records.record("s/d/c"));
        assertThat(read.key()).containsExactly("s", "d", "c");
        assertThat(read.school()).isEqualTo("s");
        assertThat(read.version()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "type", "version", "school", "at"})
    void a_record_without_one_of_its_headers_is_refused(String header) {
        isRefused(Records.without(Records.record("s/d"), header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s/d:c", "s/", "s//c", "s/a b", "s/\u00fc", ":", ""})
    void a_key_that_is_not_made_of_ids_is_refused(String key) {
        isRefused(Records.record(key));
    }

    @Test
    void a_record_that_names_two_schools_is_refused() {
        isRefused(Records.with(Records.record("s/d"), "school", "another"));
    }

    @Test
    void a_version_or_time_that_is_none_is_refused() {
        isRefused(Records.with(Records.record("s/d"), "version", "0"));
        isRefused(Records.with(Records.record("s/d"), "version", "new"));
        isRefused(Records.with(Records.record("s/d"), "at", "yesterday"));
    }
}
