package engram.standalone.running;

import engram.ground.Kafka;
import engram.ground.Topic;
import engram.ground.Topics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/**
 * The topics that the services declare, created before any of them starts: a consumer that comes
 * before its topic loses seconds.
 */
final class Contracts {
    private static final int EMBEDDED_PARTITIONS = 6;

    private Contracts() {}

    /**
     * @param environment what an operator says of brokers of their own
     */
    static void createTopics(
            String bootstrapServers, List<Program> services, Map<String, String> environment)
            throws IOException {
        var topics = new ArrayList<Topic>();
        for (var service : services) {
            try (var jar = new JarFile(service.jar().toFile())) {
                var contract = jar.getEntry("contract/asyncapi.yaml");
                if (contract == null) continue;
                try (var content = jar.getInputStream(contract)) {
                    topics.addAll(Topic.declaredIn(content));
                }
            }
        }
        var kafka =
                new Kafka(
                        bootstrapServers,
                        EMBEDDED_PARTITIONS,
                        Short.parseShort(environment.getOrDefault("ENGRAM_REPLICATION", "-1")),
                        "standalone",
                        environment);
        new Topics(kafka).create(topics);
    }
}
