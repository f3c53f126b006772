package engram.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether a tail knows that it is up to date. */
class TailReaderTest {
    private static final TopicPartition PARTITION = new TopicPartition("ends", 0);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AtomicReference<Instant> told = new AtomicReference<>(Instant.MIN);
    private final Broker broker = new Broker();
    private final TailReader<String> reader =
            new TailReader<>(new Told(), broker, clock(), new Progress());
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(reader);

    private Clock clock() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }

    private final class Told implements Tail<String> {
        @Override
        public String topic() {
            return PARTITION.topic();
        }

        @Override
        public Duration lookBack() {
            return Duration.ZERO;
        }

        @Override
        public String decode(Received received) {
            return "";
        }

        @Override
        public void accept(String event) {}

        @Override
        public void upToDate(Instant asOf) {
            told.set(asOf);
        }
    }

    /** Polls of it are empty, as a consumer's are whose broker is away; it fails when asked. */
    private static final class Broker extends MockConsumer<byte[], byte[]> {
        private volatile boolean away;
        private volatile long end;

        Broker() {
            super("earliest");
            updatePartitions(
                    PARTITION.topic(),
                    java.util.List.of(
                            new PartitionInfo(
                                    PARTITION.topic(),
                                    0,
                                    Node.noNode(),
                                    new Node[0],
                                    new Node[0])));
        }

        @Override
        public synchronized Map<TopicPartition, Long> endOffsets(
                java.util.Collection<TopicPartition> partitions) {
            return endOffsets(partitions, Duration.ZERO);
        }

        @Override
        public synchronized Map<TopicPartition, Long> endOffsets(
                java.util.Collection<TopicPartition> partitions, Duration limit) {
            if (away) throw new TimeoutException("the broker is away");
            return Map.of(PARTITION, end);
        }

        @Override
        public synchronized Map<
                        TopicPartition, org.apache.kafka.clients.consumer.OffsetAndTimestamp>
                offsetsForTimes(Map<TopicPartition, Long> times) {
            return Map.of();
        }
    }

    @BeforeEach
    void start() {
        thread.start();
        await().until(reader::ready);
    }

    @AfterEach
    void stop() throws InterruptedException {
        reader.stop();
        thread.join(Duration.ofSeconds(10));
    }

    private void later(Duration after) {
        now.set(START.plus(after));
    }

    @Test
    void it_is_told_again_and_again_while_the_broker_answers() {
        later(Duration.ofMinutes(5));

        await().untilAsserted(() -> assertThat(told.get()).isEqualTo(now.get()));
        assertThat(reader.ready()).isTrue();
    }

    @Test
    void a_broker_that_is_away_for_twenty_seconds_stops_nothing() {
        broker.away = true;
        later(Duration.ofSeconds(20));

        assertThat(reader.ready()).isTrue();
    }

    @Test
    void empty_polls_alone_are_not_taken_for_being_up_to_date_and_it_comes_back() {
        broker.away = true;
        later(Duration.ofSeconds(31));

        assertThat(reader.ready()).isFalse();
        await().during(Duration.ofSeconds(1)).until(() -> told.get().equals(START));

        broker.away = false;
        await().untilAsserted(() -> assertThat(told.get()).isEqualTo(now.get()));
        assertThat(reader.ready()).isTrue();
    }

    @Test
    void records_that_it_has_not_read_are_not_taken_for_being_up_to_date() {
        broker.end = 1;
        later(Duration.ofSeconds(31));

        await().during(Duration.ofSeconds(1)).until(() -> told.get().equals(START));
        assertThat(reader.ready()).isFalse();
    }
}
