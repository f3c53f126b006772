package engram.ground;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * The settings of Kafka's clients that the environment gives: {@code
 * ENGRAM_KAFKA_SECURITY_PROTOCOL} is {@code security.protocol}, and so on for every name that a
 * client of Kafka knows, but for those on which it rests that nothing is lost or overtaken.
 */
final class GivenSettings {
    private static final String PREFIX = "ENGRAM_KAFKA_";

    /** What the code relies on; whoever could change it would not know what they break. */
    private static final Set<String> HELD =
            Set.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG,
                    ProducerConfig.CLIENT_ID_CONFIG,
                    "config.providers",
                    // That an acknowledged record stays, and comes once and in its order.
                    ProducerConfig.ACKS_CONFIG,
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                    ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                    ProducerConfig.RETRIES_CONFIG,
                    ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                    ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                    ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                    ProducerConfig.PARTITIONER_CLASS_CONFIG,
                    ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                    ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                    ProducerConfig.TRANSACTION_TWO_PHASE_COMMIT_ENABLE_CONFIG,
                    // That nothing is committed which is not folded, and all is read.
                    ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                    ConsumerConfig.AUTO_COMMIT_INTERVAL_MS_CONFIG,
                    ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                    ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                    ConsumerConfig.GROUP_ID_CONFIG,
                    ConsumerConfig.GROUP_INSTANCE_ID_CONFIG,
                    ConsumerConfig.GROUP_PROTOCOL_CONFIG,
                    ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                    ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                    ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                    ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                    ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG);

    private static final Map<String, String> NAMES = names();

    private GivenSettings() {}

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        Stream.of(
                        AdminClientConfig.configNames(),
                        ProducerConfig.configNames(),
                        ConsumerConfig.configNames())
                .flatMap(Set::stream)
                .filter(name -> !name.startsWith("internal."))
                .forEach(name ->
                        names.put(PREFIX + name.replace('.', '_').toUpperCase(Locale.ROOT), name));
        return names;
    }

    /**
     * The settings, by Kafka's names. What is empty is not given.
     *
     * @throws IllegalArgumentException if a variable with this prefix is none that a client knows,
     *     or one that may not be given; it names them, and never a value
     */
    static Map<String, String> in(Map<String, String> environment) {
        var given = new TreeMap<String, String>();
        var unknown = new TreeSet<String>();
        var held = new TreeSet<String>();
        environment.forEach((variable, value) -> {
            if (!variable.startsWith(PREFIX) || value.isBlank()) return;
            var name = NAMES.get(variable);
            if (name == null) unknown.add(variable);
            else if (HELD.contains(name)) held.add(variable);
            else given.put(name, value);
        });
        if (!unknown.isEmpty())
            throw new IllegalArgumentException(
                    String.join(", ", unknown) + ": no setting of a Kafka client has this name");
        if (!held.isEmpty())
            throw new IllegalArgumentException(
                    String.join(", ", held)
                            + ": may not be given, for it decides whether records are lost");
        return given;
    }
}
