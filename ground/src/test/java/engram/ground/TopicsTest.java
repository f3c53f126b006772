package engram.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import engram.backends.Backends;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private final Kafka kafka = new Kafka(Backends.get().kafka(), 6, Kafka.AS_THE_BROKER_HAS_IT);
    private final Topics topics = new Topics(kafka);
    private final String name = Backends.unique("facts");

    private Map<String, FoundTopic> found() throws Exception {
        try (var admin = Admin.create(kafka.clientConfig(Map.of()))) {
            return FoundTopic.all(admin, List.of(name));
        }
    }

    private Topic topic(String cleanup) {
        return new Topic(
                name, 48, Map.of("cleanup.policy", cleanup, "max.message.bytes", "2097152"));
    }

    @Test
    void a_missing_topic_is_made_as_it_is_declared_on_as_many_replicas_as_the_broker_says()
            throws Exception {
        topics.prepare(List.of(topic("compact")));

        assertThat(Awaitility.await().until(this::found, each -> each.containsKey(name)).get(name))
                .satisfies(made -> {
                    assertThat(made.partitions()).isEqualTo(6);
                    assertThat(made.replicas()).isEqualTo(1);
                    assertThat(made.config())
                            .containsEntry("cleanup.policy", "compact")
                            .containsEntry("max.message.bytes", "2097152");
                });
    }

    @Test
    void one_that_is_there_as_it_is_declared_is_left_alone() throws Exception {
        topics.prepare(List.of(topic("compact")));
        topics.prepare(List.of(topic("compact")));

        Awaitility.await().untilAsserted(() -> assertThat(found()).containsOnlyKeys(name));
    }

    @Test
    void one_that_is_there_otherwise_is_refused_by_name() {
        topics.prepare(List.of(topic("compact")));
        // A broker describes a topic a moment after its controller has made it.
        Awaitility.await().until(this::found, topics -> topics.containsKey(name));

        assertThatThrownBy(() -> topics.prepare(List.of(topic("delete"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(name + ": cleanup.policy is compact, delete was expected");
    }

    @Test
    void in_production_a_broker_that_would_keep_one_replica_is_refused_before_it_makes_any()
            throws Exception {
        var inProduction = new Topics(kafka, "production");

        assertThatThrownBy(() -> inProduction.prepare(List.of(topic("compact"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(name + " has 1 replicas, at least 3 were expected")
                .hasMessageContaining(name + ": min.insync.replicas is 1");
        assertThat(found()).isEmpty();
    }
}
