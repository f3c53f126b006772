package engram.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The partitions of topics that may not exist yet. */
final class Partitions {
    private static final Logger log = LoggerFactory.getLogger(Partitions.class);

    private Partitions() {}

    /** All partitions of the topics; waits until their producers have created them. */
    static List<TopicPartition> of(
            Consumer<?, ?> consumer, Collection<String> topics, BackOff backOff)
            throws InterruptedException {
        var partitions = new ArrayList<TopicPartition>();
        for (var topic : topics) {
            while (!add(consumer, topic, partitions)) backOff.pause();
            backOff.reset();
        }
        return partitions;
    }

    /** Where each partition of the topics ends now. */
    static Map<TopicPartition, Long> endsOf(
            Consumer<?, ?> consumer, Collection<String> topics, BackOff backOff)
            throws InterruptedException {
        var partitions = of(consumer, topics, backOff);
        while (true) {
            try {
                return consumer.endOffsets(partitions);
            } catch (WakeupException stopping) {
                throw stopping;
            } catch (KafkaException unreachable) {
                log.atWarn()
                        .setCause(unreachable)
                        .log("The ends of the topics cannot be read; trying again");
                backOff.pause();
            }
        }
    }

    private static boolean add(
            Consumer<?, ?> consumer, String topic, List<TopicPartition> partitions) {
        try {
            var found = consumer.partitionsFor(topic, Duration.ofSeconds(2));
            for (var each : found) partitions.add(new TopicPartition(topic, each.partition()));
            return !found.isEmpty();
        } catch (WakeupException stopping) {
            throw stopping;
        } catch (KafkaException absent) {
            log.atInfo().addKeyValue("topic", topic).log("Waiting for a topic to exist");
            return false;
        }
    }
}
