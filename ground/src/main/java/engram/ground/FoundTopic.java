package engram.ground;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * A topic as a broker has it, or would make it.
 *
 * @param replicas of the partition that has the fewest
 * @param config all settings that are in force, whoever set them
 */
record FoundTopic(String name, int partitions, int replicas, Map<String, String> config) {

    /** Those of the topics that exist, by name; asks once for all. */
    static Map<String, FoundTopic> all(Admin admin, Collection<String> names)
            throws InterruptedException {
        var described = admin.describeTopics(names).topicNameValues();
        var configs = admin.describeConfigs(names.stream().map(FoundTopic::resource).toList());
        var found = new HashMap<String, FoundTopic>();
        for (var each : described.entrySet()) {
            var name = each.getKey();
            var config = Objects.requireNonNull(configs.values().get(resource(name)));
            try {
                found.put(name, of(get(each.getValue()), get(config)));
            } catch (UnknownTopicOrPartitionException missing) {
                continue;
            }
        }
        return found;
    }

    /** What a creation that was only tried would have made; leaves out what is there by now. */
    static List<FoundTopic> planned(CreateTopicsResult plan, Collection<String> names)
            throws InterruptedException {
        var planned = new ArrayList<FoundTopic>();
        for (var name : names) {
            try {
                planned.add(
                        new FoundTopic(
                                name,
                                get(plan.numPartitions(name)),
                                get(plan.replicationFactor(name)),
                                settings(get(plan.config(name)))));
            } catch (TopicExistsException already) {
                continue;
            }
        }
        return planned;
    }

    private static ConfigResource resource(String name) {
        return new ConfigResource(ConfigResource.Type.TOPIC, name);
    }

    private static FoundTopic of(TopicDescription topic, Config config) {
        return new FoundTopic(
                topic.name(),
                topic.partitions().size(),
                topic.partitions().stream()
                        .mapToInt(partition -> partition.replicas().size())
                        .min()
                        .orElse(0),
                settings(config));
    }

    private static Map<String, String> settings(Config config) {
        return config.entries().stream()
                .filter(each -> each.value() != null)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }

    private static <T> T get(KafkaFuture<T> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownTopicOrPartitionException missing)
                throw missing;
            if (failed.getCause() instanceof TopicExistsException already) throw already;
            throw new IllegalStateException("topics could not be looked at", failed.getCause());
        }
    }
}
