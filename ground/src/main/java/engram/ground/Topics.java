package engram.ground;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates topics that do not exist. Existing ones are left as they are: partition counts are never
 * changed, because keys would move.
 */
@Singleton
public final class Topics {
    private static final String CONTRACT = "/contract/asyncapi.yaml";

    private final Kafka kafka;

    public Topics(Kafka kafka) {
        this.kafka = kafka;
    }

    /**
     * The topics that this service publishes, from {@code contract/asyncapi.yaml} on its class
     * path; none if it has no contract.
     */
    public List<Topic> own() {
        try (InputStream contract = Topics.class.getResourceAsStream(CONTRACT)) {
            return contract == null ? List.of() : Topic.declaredIn(contract);
        } catch (IOException unreadable) {
            throw new IllegalStateException("contract/asyncapi.yaml cannot be read", unreadable);
        }
    }

    /** Creates those of the topics that are missing; returns once they exist. */
    public void create(Collection<Topic> topics) {
        try (var admin = Admin.create(kafka.clientConfig(Map.of()))) {
            var creations =
                    new ArrayList<>(
                            admin.createTopics(
                                            topics.stream()
                                                    .map(topic ->
                                                            topic.toCreate(
                                                                    kafka.maxPartitions(),
                                                                    kafka.replication()))
                                                    .toList())
                                    .values()
                                    .values());
            for (var creation : creations) {
                try {
                    creation.get();
                } catch (ExecutionException failed) {
                    if (!(failed.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException(
                                "a topic could not be created", failed.getCause());
                    }
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", interrupted);
        }
    }
}
