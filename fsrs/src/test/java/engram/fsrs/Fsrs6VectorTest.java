package engram.fsrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Memory and intervals of 260 sequences under 4 weight sets, against two reference programs. */
class Fsrs6VectorTest {
    private static final JsonNode SEQUENCES = Vectors.read("scheduler_sequences.json");

    static List<String> sets() {
        return Vectors.sets(SEQUENCES);
    }

    @Test
    void the_files_hold_all_sequences() {
        assertThat(SEQUENCES.get("sequences")).hasSize(260);
        assertThat(sets()).contains("default", "P1", "P2", "P3");
    }

    /** Single precision, so tolerances are relative. */
    @Nested
    class Against_fsrs_rs {
        private final JsonNode results = Vectors.read("scheduler_fsrs_rs.json").get("results");

        static Stream<String> sets() {
            return Fsrs6VectorTest.sets().stream();
        }

        @ParameterizedTest
        @MethodSource("sets")
        void every_answer_leaves_the_same_memory_and_raw_intervals(String set) {
            replay(set, results.get(set), Against_fsrs_rs::compare);
        }

        private static void compare(Step step, JsonNode row) {
            double stability = row.get(0).asDouble();
            assertThat(step.memory.stability())
                    .as("%s S", step)
                    .isCloseTo(stability, within(1e-4 * stability + 5e-6));
            assertThat(step.memory.difficulty())
                    .as("%s D", step)
                    .isCloseTo(row.get(1).asDouble(), within(1e-4));
            closeInterval(step, 0.9, row.get(2).asDouble());
            closeInterval(step, step.desiredRetention, row.get(3).asDouble());
        }

        private static void closeInterval(Step step, double retention, double expected) {
            assertThat(step.model.intervalDays(step.memory, retention))
                    .as("%s interval at %s", step, retention)
                    .isCloseTo(expected, within(1e-3 * expected + 5e-6));
        }
    }

    /** Double precision, rounded to eight places at each step. */
    @Nested
    class Against_ts_fsrs {
        private final JsonNode results = Vectors.read("scheduler_ts_fsrs.json").get("results");

        static Stream<String> sets() {
            return Fsrs6VectorTest.sets().stream();
        }

        @ParameterizedTest
        @MethodSource("sets")
        void every_answer_leaves_the_same_memory_recall_and_whole_intervals(String set) {
            replay(set, results.get(set), Against_ts_fsrs::compare);
        }

        private static void compare(Step step, JsonNode row) {
            double stability = row.get(0).asDouble();
            assertThat(step.memory.stability())
                    .as("%s S", step)
                    .isCloseTo(stability, within(1e-5 * stability + 1e-7));
            assertThat(step.memory.difficulty())
                    .as("%s D", step)
                    .isCloseTo(row.get(1).asDouble(), within(1e-6));
            if (step.before != null) {
                assertThat(step.model.recall(step.before, step.days))
                        .as("%s R", step)
                        .isCloseTo(row.get(2).asDouble(), within(1e-5));
            }
            assertThat(whole(step, 0.9)).as("%s interval", step).isEqualTo(row.get(3).asLong());
            assertThat(whole(step, step.desiredRetention))
                    .as("%s interval", step)
                    .isEqualTo(row.get(4).asLong());
        }

        private static long whole(Step step, double retention) {
            return Fuzz.OFF.days(step.model.intervalDays(step.memory, retention), 1, 36_500, 0);
        }
    }

    interface Comparison {
        void check(Step step, JsonNode row);
    }

    record Step(
            MemoryModel model,
            @Nullable MemoryState before,
            MemoryState memory,
            long days,
            double desiredRetention,
            String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static void replay(String set, JsonNode results, Comparison comparison) {
        var model = new Fsrs6(Vectors.weights(SEQUENCES, set));
        for (var sequence : SEQUENCES.get("sequences")) {
            int id = sequence.get("id").asInt();
            @Nullable MemoryState before = null;
            for (int i = 0; i < sequence.get("reviews").size(); i++) {
                var review = sequence.get("reviews").get(i);
                long days = review.get(1).asLong();
                var after =
                        model.next(before, Rating.of(review.get(0).asInt()), Elapsed.ofDays(days));
                var name = "set %s, sequence %d, review %d:".formatted(set, id, i);
                var step =
                        new Step(model, before, after, days, sequence.get("dr").asDouble(), name);
                comparison.check(step, results.get(id).get(i));
                before = after;
            }
        }
    }
}
