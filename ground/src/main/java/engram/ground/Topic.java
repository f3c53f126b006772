package engram.ground;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A topic as its producer declares it: in the Kafka binding of a channel of its {@code
 * asyncapi.yaml}.
 *
 * @param name the channel's address
 * @param partitions how many the topic has where nothing bounds it
 * @param config the topic's settings, such as {@code cleanup.policy}
 */
public record Topic(String name, int partitions, Map<String, String> config) {

    /**
     * The topics that an AsyncAPI 3 document declares: its channels with a Kafka binding.
     *
     * @throws IllegalArgumentException if such a channel has no address or no number of partitions
     */
    public static List<Topic> declaredIn(InputStream asyncApi) {
        Map<String, Object> document =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(asyncApi);
        var topics = new ArrayList<Topic>();
        for (var channel : section(document, "channels").values()) {
            var described = asMap(channel);
            var kafka = section(section(described, "bindings"), "kafka");
            if (kafka.isEmpty()) continue;
            if (!(described.get("address") instanceof String address
                    && kafka.get("partitions") instanceof Integer partitions))
                throw new IllegalArgumentException(
                        "a channel with a Kafka binding needs an address and partitions");
            var config = new TreeMap<String, String>();
            section(kafka, "topicConfiguration")
                    .forEach((name, value) -> config.put(name, asText(value)));
            topics.add(new Topic(address, partitions, config));
        }
        return topics;
    }

    /**
     * The request that creates this topic, with the partitions bounded. Of three replicas and more,
     * all but one have each acknowledged record, unless the settings say otherwise.
     */
    public NewTopic toCreate(int maxPartitions, short replication) {
        var settings = new TreeMap<>(config);
        if (replication > 2)
            settings.putIfAbsent("min.insync.replicas", Integer.toString(replication - 1));
        return new NewTopic(name, Math.min(partitions, maxPartitions), replication)
                .configs(settings);
    }

    private static Map<String, Object> section(Map<String, Object> map, String name) {
        return asMap(map.getOrDefault(name, Map.of()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }

    private static String asText(Object value) {
        return value instanceof List<?> list
                ? String.join(",", list.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }
}
