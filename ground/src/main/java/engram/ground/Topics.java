package engram.ground;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates topics that do not exist. Existing ones are left as they are: partition counts are never
 * changed, because keys would move; but where the service's own are not as its contract declares
 * them, it does not start.
 */
@Singleton
public final class Topics {
    private static final String CONTRACT = "/contract/asyncapi.yaml";

    private final Kafka kafka;
    private final Demands demands;
    private boolean prepared;

    /**
     * @param profile {@code production} for a cluster that must not lose what it acknowledged
     */
    @Inject
    Topics(Kafka kafka, @Value("${engram.profile:}") String profile) {
        this.kafka = kafka;
        this.demands = Demands.of(profile);
    }

    public Topics(Kafka kafka) {
        this(kafka, "");
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

    /**
     * Creates the service's own topics where they are missing, and compares those that exist with
     * what it declares. Does so once; whoever asks again has it done.
     *
     * @throws IllegalStateException if one is not as it is declared; says which, what was found and
     *     what was expected
     */
    public synchronized void prepare() {
        if (prepared) return;
        prepare(own());
        prepared = true;
    }

    void prepare(Collection<Topic> topics) {
        if (topics.isEmpty()) return;
        try (var admin = admin()) {
            var found = FoundTopic.all(admin, topics.stream().map(Topic::name).toList());
            refuse(demands.faults(topics, found.values(), kafka.maxPartitions()));
            var missing = topics.stream().filter(each -> !found.containsKey(each.name())).toList();
            if (missing.isEmpty()) return;
            // What a default of the broker makes wrong is refused before it is made.
            if (demands.isProduction()) refuse(demands.replicaFaults(planned(admin, missing)));
            create(admin, missing);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while topics were prepared", interrupted);
        }
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty())
            throw new IllegalStateException(
                    "topics are not as they must be:\n" + String.join("\n", faults));
    }

    /** Creates those of the topics that are missing; returns once they exist. */
    public void create(Collection<Topic> topics) {
        try (var admin = admin()) {
            create(admin, topics);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", interrupted);
        }
    }

    private Admin admin() {
        return Admin.create(kafka.clientConfig("topics", Map.of()));
    }

    private CreateTopicsResult ask(
            Admin admin, Collection<Topic> topics, CreateTopicsOptions options) {
        return admin.createTopics(
                topics.stream()
                        .map(each -> each.toCreate(kafka.maxPartitions(), kafka.replication()))
                        .toList(),
                options);
    }

    private void create(Admin admin, Collection<Topic> topics) throws InterruptedException {
        for (var creation : ask(admin, topics, new CreateTopicsOptions()).values().values()) {
            try {
                creation.get();
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof TopicExistsException))
                    throw new IllegalStateException(
                            "a topic could not be created", failed.getCause());
            }
        }
    }

    /** The topics as the broker would make them. */
    private List<FoundTopic> planned(Admin admin, Collection<Topic> topics)
            throws InterruptedException {
        var plan = ask(admin, topics, new CreateTopicsOptions().validateOnly(true));
        return FoundTopic.planned(plan, topics.stream().map(Topic::name).toList());
    }
}
