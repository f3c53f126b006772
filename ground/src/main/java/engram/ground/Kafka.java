package engram.ground;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/** Where the broker is, and the bounds within which this service may create topics. */
@Singleton
public final class Kafka {
    private final String bootstrapServers;
    private final int maxPartitions;
    private final short replication;

    public Kafka(
            @Value("${engram.kafka}") String bootstrapServers,
            @Value("${engram.max.partitions:48}") int maxPartitions,
            @Value("${engram.replication:1}") short replication) {
        this.bootstrapServers = bootstrapServers;
        this.maxPartitions = maxPartitions;
        this.replication = replication;
    }

    /** The settings of a client: the broker's address and what is particular to it. */
    public Map<String, Object> clientConfig(Map<String, Object> particular) {
        var config = new HashMap<String, Object>(particular);
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.putIfAbsent(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        return config;
    }

    /** No created topic has more partitions than this. */
    public int maxPartitions() {
        return maxPartitions;
    }

    /** The number of replicas of a created topic. */
    public short replication() {
        return replication;
    }
}
