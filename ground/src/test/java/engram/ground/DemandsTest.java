package engram.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DemandsTest {
    private static final Topic REVIEWS =
            new Topic(
                    "reviews",
                    48,
                    Map.of(
                            "cleanup.policy", "delete",
                            "max.message.bytes", "2097152",
                            "retention.ms", "-1"));
    private static final Topic TEXTS = new Topic("texts", 48, Map.of());
    private static final Topic ENDED =
            new Topic("ended", 12, Map.of("cleanup.policy", "compact,delete"));

    private static FoundTopic found(Topic topic, int partitions, int replicas) {
        var config = new HashMap<>(topic.config());
        config.put("min.insync.replicas", "2");
        config.put("unclean.leader.election.enable", "false");
        return new FoundTopic(topic.name(), partitions, replicas, config);
    }

    private static FoundTopic with(FoundTopic topic, String name, String value) {
        var config = new HashMap<>(topic.config());
        config.put(name, value);
        return new FoundTopic(topic.name(), topic.partitions(), topic.replicas(), config);
    }

    @Nested
    class Anywhere {
        private final Demands demands = Demands.of("");

        private List<String> faults(FoundTopic... found) {
            return demands.faults(List.of(REVIEWS, TEXTS, ENDED), List.of(found), 6);
        }

        @Test
        void topics_as_they_are_declared_are_right() {
            assertThat(faults(found(REVIEWS, 6, 1), found(TEXTS, 6, 1), found(ENDED, 6, 1)))
                    .isEmpty();
        }

        @Test
        void the_order_of_policies_is_no_matter() {
            assertThat(faults(with(found(ENDED, 6, 1), "cleanup.policy", "delete,compact")))
                    .isEmpty();
        }

        @Test
        void larger_records_than_need_be_are_no_harm() {
            assertThat(faults(with(found(REVIEWS, 6, 1), "max.message.bytes", "4194304")))
                    .isEmpty();
        }

        @Test
        void a_topic_that_is_cleaned_up_otherwise_is_named_with_what_was_found_and_expected() {
            assertThat(faults(with(found(REVIEWS, 6, 1), "cleanup.policy", "compact")))
                    .containsExactly("reviews: cleanup.policy is compact, delete was expected");
        }

        @Test
        void a_log_that_forgets_is_named() {
            assertThat(faults(with(found(REVIEWS, 6, 1), "retention.ms", "604800000")))
                    .containsExactly("reviews: retention.ms is 604800000, -1 was expected");
        }

        @Test
        void a_topic_that_refuses_records_of_the_usual_size_is_named() {
            assertThat(faults(with(found(REVIEWS, 6, 1), "max.message.bytes", "1048588")))
                    .containsExactly(
                            "reviews: max.message.bytes is 1048588, at least 2097152 was expected");
        }

        @Test
        void too_few_partitions_are_named() {
            assertThat(faults(found(ENDED, 5, 1)))
                    .singleElement()
                    .asString()
                    .startsWith("ended has 5 partitions, at least 6 were expected");
        }

        @Test
        void more_partitions_are_right_if_all_that_belong_together_have_them() {
            assertThat(faults(found(REVIEWS, 96, 1), found(TEXTS, 96, 1), found(ENDED, 6, 1)))
                    .isEmpty();
            assertThat(faults(found(REVIEWS, 96, 1), found(TEXTS, 48, 1)))
                    .containsExactly(
                            "texts has 48 partitions and reviews has 96: they must have the same number");
        }

        @Test
        void one_replica_is_enough() {
            assertThat(faults(with(found(TEXTS, 6, 1), "min.insync.replicas", "1"))).isEmpty();
        }
    }

    @Nested
    class In_production {
        private final Demands demands = Demands.of("production");

        private List<String> faults(FoundTopic found) {
            return demands.faults(List.of(TEXTS), List.of(found), 48);
        }

        @Test
        void three_replicas_of_which_two_have_each_record_are_enough() {
            assertThat(faults(found(TEXTS, 48, 3))).isEmpty();
        }

        @Test
        void two_replicas_are_too_few() {
            assertThat(faults(found(TEXTS, 48, 2)))
                    .containsExactly("texts has 2 replicas, at least 3 were expected");
        }

        @Test
        void one_in_sync_is_too_few() {
            assertThat(faults(with(found(TEXTS, 48, 3), "min.insync.replicas", "1")))
                    .containsExactly("texts: min.insync.replicas is 1, at least 2 was expected");
        }

        @Test
        void a_leader_that_lacks_records_is_refused() {
            var topic = with(found(TEXTS, 48, 3), "unclean.leader.election.enable", "true");
            assertThat(faults(topic))
                    .containsExactly(
                            "texts: unclean.leader.election.enable is true, false was expected");
        }
    }

    @Test
    void a_profile_that_there_is_not_is_refused() {
        assertThatThrownBy(() -> Demands.of("prod"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ENGRAM_PROFILE is prod");
    }
}
