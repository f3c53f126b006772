package engram.ground;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * Where the broker is, how its clients are set up, and the bounds within which this service may
 * create topics.
 */
@Singleton
public final class Kafka {
    /** As many replicas as the broker gives a topic by default. */
    public static final short AS_THE_BROKER_HAS_IT = -1;

    private final String bootstrapServers;
    private final int maxPartitions;
    private final short replication;
    private final String service;
    private final Map<String, String> given;
    private final KafkaFigures figures;
    private final Map<String, AtomicInteger> clients = new ConcurrentHashMap<>();

    @Inject
    Kafka(
            @Value("${engram.kafka}") String bootstrapServers,
            @Value("${engram.max.partitions:48}") int maxPartitions,
            @Value("${engram.replication:-1}") short replication,
            @Value("${engram.service:engram}") String service,
            KafkaFigures figures) {
        this(bootstrapServers, maxPartitions, replication, service, System.getenv(), figures);
    }

    /** With nothing from the environment, for tools and tests. */
    public Kafka(String bootstrapServers, int maxPartitions, short replication) {
        this(bootstrapServers, maxPartitions, replication, "engram", Map.of());
    }

    /**
     * @param service begins the ids of the clients
     * @param environment whose {@code ENGRAM_KAFKA_...} are settings of the clients
     * @throws IllegalArgumentException if one of these cannot be given
     */
    public Kafka(
            String bootstrapServers,
            int maxPartitions,
            short replication,
            String service,
            Map<String, String> environment) {
        this(
                bootstrapServers,
                maxPartitions,
                replication,
                service,
                environment,
                new KafkaFigures());
    }

    private Kafka(
            String bootstrapServers,
            int maxPartitions,
            short replication,
            String service,
            Map<String, String> environment,
            KafkaFigures figures) {
        this.figures = figures;
        this.bootstrapServers = bootstrapServers;
        this.maxPartitions = maxPartitions;
        this.replication = replication;
        this.service = service;
        this.given = GivenSettings.in(environment);
    }

    /** The settings of a client of no particular use. */
    public Map<String, Object> clientConfig(Map<String, Object> particular) {
        return clientConfig("client", particular);
    }

    /**
     * The settings of a client: the broker's address, what is particular to the client, and over
     * that what the environment gives.
     *
     * @param use what the client is for; its id is {@code service.use-1}, and so on
     */
    public Map<String, Object> clientConfig(String use, Map<String, Object> particular) {
        var config = new HashMap<String, Object>(particular);
        config.putIfAbsent(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        // A topic that is made because somebody asks for it has none of its settings.
        config.putIfAbsent(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // In the place of JMX, where nobody looks and where hundreds of figures are registered.
        config.put(
                CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG,
                KafkaFigures.Reporter.class.getName());
        config.put(KafkaFigures.IN_SETTINGS, figures);
        config.putAll(given);
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId(use));
        return config;
    }

    private String clientId(String use) {
        var number = clients.computeIfAbsent(use, _ -> new AtomicInteger()).incrementAndGet();
        return service + '.' + use + '-' + number;
    }

    /** No created topic has more partitions than this. */
    public int maxPartitions() {
        return maxPartitions;
    }

    /** The number of replicas of a created topic, or {@link #AS_THE_BROKER_HAS_IT}. */
    public short replication() {
        return replication;
    }
}
