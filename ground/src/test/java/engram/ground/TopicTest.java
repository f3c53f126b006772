package engram.ground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicTest {
    private static final String CONTRACT =
            """
            asyncapi: 3.0.0
            channels:
              facts:
                address: review.reviews.v1
                bindings:
                  kafka:
                    partitions: 48
                    topicConfiguration:
                      cleanup.policy: [delete]
                      retention.ms: -1
              ended:
                address: roster.signins.v1
                bindings:
                  kafka:
                    partitions: 12
                    topicConfiguration:
                      cleanup.policy: [compact, delete]
              of_another_service:
                address: deck.decks.v1
            """;

    private static List<Topic> in(String contract) {
        return Topic.declaredIn(new ByteArrayInputStream(contract.getBytes(UTF_8)));
    }

    @Test
    void a_contract_declares_its_channels_that_have_a_kafka_binding() {
        assertThat(in(CONTRACT))
                .containsExactly(
                        new Topic(
                                "review.reviews.v1",
                                48,
                                Map.of("cleanup.policy", "delete", "retention.ms", "-1")),
                        new Topic(
                                "roster.signins.v1",
                                12,
                                Map.of("cleanup.policy", "compact,delete")));
    }

    @Test
    void a_binding_without_partitions_is_refused() {
        assertThatThrownBy(() -> in(CONTRACT.replace("partitions: 12", "partitions: many")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("partitions");
    }

    @Test
    void partitions_are_bounded() {
        var topic = new Topic("t", 48, Map.of());
        assertThat(topic.toCreate(6, (short) 1).numPartitions()).isEqualTo(6);
        assertThat(topic.toCreate(96, (short) 1).numPartitions()).isEqualTo(48);
    }

    @Test
    void of_three_replicas_two_have_each_acknowledged_record() {
        var topic = new Topic("t", 1, Map.of());
        assertThat(topic.toCreate(6, (short) 3).configs())
                .containsEntry("min.insync.replicas", "2");
        assertThat(topic.toCreate(6, (short) 1).configs()).isEmpty();
    }
}
