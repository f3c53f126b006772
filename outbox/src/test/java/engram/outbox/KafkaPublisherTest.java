package engram.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import engram.backends.Backends;
import engram.ground.Kafka;
import engram.ground.Topic;
import engram.ground.Topics;
import engram.ground.Trace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaPublisherTest {
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    private final Kafka kafka = new Kafka(Backends.get().kafka(), 6, (short) 1);
    private final Topics topics = new Topics(kafka);
    private final String topic = Backends.unique("deck.cards");
    private final KafkaPublisher publisher = new KafkaPublisher(kafka);

    @BeforeEach
    void createTopic() {
        topics.create(List.of(new Topic(topic, 48, Map.of("cleanup.policy", "compact"))));
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    private Message message(String key, String route, long version) {
        var id = key + "/" + version;
        return new Message(topic, key, route, id, "CardState", version, "s", AT, "{\"ü\":1}");
    }

    private void publish(List<Message> messages) throws Exception {
        publisher.publish(messages).get(60, TimeUnit.SECONDS);
    }

    @Test
    void a_topic_that_exists_is_left_as_it_is() throws Exception {
        topics.create(List.of(new Topic(topic, 2, Map.of()), new Topic(topic + "b", 2, Map.of())));
        publish(List.of(message("s/d/c", "s/d", 1)));
        assertThat(Read.all(kafka, topic, 1)).hasSize(1);
    }

    @Test
    void a_record_carries_its_envelope_in_headers() throws Exception {
        publish(List.of(message("s/d/c", "s/d", 7)));
        var read = Read.all(kafka, topic, 1).getFirst();
        assertThat(Read.key(read)).isEqualTo("s/d/c");
        assertThat(new String(read.value(), UTF_8)).isEqualTo("{\"ü\":1}");
        assertThat(Read.header(read, "id")).isEqualTo("s/d/c/7");
        assertThat(Read.header(read, "type")).isEqualTo("CardState");
        assertThat(Read.header(read, "version")).isEqualTo("7");
        assertThat(Read.header(read, "school")).isEqualTo("s");
        assertThat(Read.header(read, "at")).isEqualTo("2026-01-02T03:04:05Z");
    }

    @Test
    void a_record_carries_the_trace_in_which_it_was_made() throws Exception {
        var trace = Trace.begun();
        var made = new ArrayList<Message>();
        trace.run(() -> made.add(message("s/d/c", "s/d", 1)));
        made.add(message("s/d/c", "s/d", 2));

        publish(made);

        var read = Read.all(kafka, topic, 2);
        assertThat(Trace.parse(Read.header(read.getFirst(), "traceparent")))
                .hasValueSatisfying(carried -> assertThat(carried.id()).isEqualTo(trace.id()));
        assertThat(read.getLast().headers().lastHeader("traceparent")).isNull();
    }

    @Test
    void the_route_decides_the_partition_and_keeps_the_order() throws Exception {
        var messages = new ArrayList<Message>();
        for (long version = 1; version <= 50; version++)
            for (int deck = 0; deck < 5; deck++)
                messages.add(message("s/d" + deck + "/c" + version % 3, "s/d" + deck, version));
        publish(messages);
        var read = Read.all(kafka, topic, messages.size());
        for (int deck = 0; deck < 5; deck++) {
            var route = "s/d" + deck;
            var ofDeck =
                    read.stream().filter(each -> Read.key(each).startsWith(route + "/")).toList();
            var expected = Utils.toPositive(Utils.murmur2(route.getBytes(UTF_8))) % 6;
            assertThat(ofDeck.stream().map(each -> each.partition()).collect(Collectors.toSet()))
                    .containsExactly(expected);
            assertThat(ofDeck.stream().map(each -> Read.header(each, "version")))
                    .isSortedAccordingTo(
                            (a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)));
        }
    }

    @Test
    void what_the_broker_refuses_fails() {
        var huge = "x".repeat(3 * 1024 * 1024);
        var message = new Message(topic, "s/d", "s/d", "id", "T", 1, "s", AT, huge);
        assertThatThrownBy(() -> publish(List.of(message("s/d", "s/d", 1), message)))
                .hasCauseInstanceOf(RecordTooLargeException.class);
    }
}
