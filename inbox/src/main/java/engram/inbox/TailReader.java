package engram.inbox;

import engram.ground.Kafka;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all partitions of a topic from a moment ago, for one replica. An empty poll does not tell
 * whether the broker answers, so that every two seconds the broker is asked where the topic ends.
 */
final class TailReader<E> implements Reader {
    private static final Logger log = LoggerFactory.getLogger(TailReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration ASK = Duration.ofSeconds(2);

    private final Tail<E> tail;
    private final Clock clock;
    private final Progress progress;

    /** At most 1 s, so that an outage of 20 s ends well before a tail is no longer fresh. */
    private final BackOff backOff = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(1));

    private final Consumer<byte[], byte[]> consumer;
    private Target target = new Target(Instant.MIN, Map.of());
    private boolean reached = true;
    private volatile Instant upToDate = Instant.MIN;
    private volatile boolean stopped;

    /** The ends that the topic had when the broker was asked. */
    private record Target(Instant asked, Map<TopicPartition, Long> ends) {}

    TailReader(Tail<E> tail, Consumer<byte[], byte[]> consumer, Clock clock, Progress progress) {
        this.tail = tail;
        this.clock = clock;
        this.progress = progress;
        this.consumer = consumer;
    }

    static Consumer<byte[], byte[]> consumer(Kafka kafka) {
        return new KafkaConsumer<>(
                kafka.clientConfig(
                        "tail",
                        Map.of(
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false,
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest",
                                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                                5000)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    @Override
    public String name() {
        return tail.topic();
    }

    @Override
    public boolean ready() {
        var asOf = upToDate;
        return !asOf.equals(Instant.MIN) && clock.instant().isBefore(asOf.plus(Tail.FRESH));
    }

    @Override
    public Duration sinceLastTurn() {
        return backOff.sinceLastTurn();
    }

    @Override
    public void stop() {
        stopped = true;
        consumer.wakeup();
    }

    /** Reads until it is stopped. Should it end in any other way, it is never ready again. */
    @Override
    public void run() {
        try (consumer) {
            var ends = Partitions.endsOf(consumer, List.of(tail.topic()), backOff);
            consumer.assign(ends.keySet());
            while (!stopped && !started(ends)) backOff.pause();
            while (!stopped) step();
        } catch (WakeupException | InterruptedException stopping) {
            log.atDebug().addKeyValue("topic", name()).log("A tail stops");
        } catch (RuntimeException | Error broken) {
            log.atError().setCause(broken).addKeyValue("topic", name()).log("A tail is broken");
            throw broken;
        } finally {
            upToDate = Instant.MIN;
        }
    }

    private boolean started(Map<TopicPartition, Long> ends) {
        var from = clock.instant().minus(tail.lookBack()).toEpochMilli();
        try {
            var offsets =
                    consumer.offsetsForTimes(
                            ends.keySet().stream()
                                    .collect(Collectors.toMap(each -> each, _ -> from)));
            ends.forEach((partition, end) -> {
                var first = offsets.get(partition);
                consumer.seek(partition, first == null ? end : first.offset());
            });
            return true;
        } catch (WakeupException stopping) {
            throw stopping;
        } catch (KafkaException unreachable) {
            log.atWarn().setCause(unreachable).log("A tail cannot find its start; trying again");
            return false;
        }
    }

    private void step() throws InterruptedException {
        try {
            for (var each : consumer.poll(POLL)) accept(each);
            progress.advanced();
            compare();
            backOff.reset();
        } catch (WakeupException stopping) {
            throw stopping;
        } catch (RuntimeException failed) {
            log.atWarn()
                    .setCause(failed)
                    .addKeyValue("topic", name())
                    .log("A tail was interrupted; it will try again");
            backOff.pause();
        }
    }

    private void accept(ConsumerRecord<byte[], byte[]> consumed) {
        try {
            var event = tail.decode(Received.of(consumed));
            if (event != null) tail.accept(event);
        } catch (Exception | StackOverflowError unreadable) {
            log.atWarn()
                    .setCause(unreadable)
                    .addKeyValue("topic", name())
                    .addKeyValue("offset", consumed.offset())
                    .log("A record was passed over");
        }
    }

    /** Asks where the topic ends, now and then, and notes when all before that was accepted. */
    private void compare() {
        var now = clock.instant();
        if (reached && (target.ends().isEmpty() || !now.isBefore(target.asked().plus(ASK)))) {
            target = new Target(now, consumer.endOffsets(consumer.assignment(), ASK));
            reached = false;
        }
        if (reached || !isPast(target.ends())) return;
        reached = true;
        upToDate = target.asked();
        tail.upToDate(target.asked());
    }

    private boolean isPast(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
