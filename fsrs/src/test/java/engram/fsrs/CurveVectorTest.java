package engram.fsrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The forgetting curve, intervals and states taken over from SM-2. */
class CurveVectorTest {
    private static final JsonNode FILE = Vectors.read("curve_interval_migration.json");

    @Test
    void recall_and_raw_intervals_agree() {
        assertThat(FILE.get("curve")).isNotEmpty();
        for (var row : FILE.get("curve")) {
            var model = new Fsrs6(Vectors.weights(FILE, row.get(0).asText()));
            var memory = new MemoryState(row.get(1).asDouble(), 5);
            double interval = row.get(5).asDouble();
            assertThat(model.recall(memory, row.get(2).asDouble()))
                    .as("recall of %s", row)
                    .isCloseTo(row.get(3).asDouble(), within(1e-6));
            assertThat(model.intervalDays(memory, row.get(4).asDouble()))
                    .as("interval of %s", row)
                    .isCloseTo(interval, within(1e-3 * interval));
        }
    }

    @Test
    void cards_of_SM_2_get_the_same_memory() {
        assertThat(FILE.get("sm2")).isNotEmpty();
        for (var row : FILE.get("sm2")) {
            var model = new Fsrs6(Vectors.weights(FILE, row.get(0).asText()));
            var memory =
                    model.fromSm2(
                            row.get(1).asDouble(), row.get(2).asDouble(), row.get(3).asDouble());
            double stability = row.get(4).asDouble();
            assertThat(memory.stability())
                    .as("S of %s", row)
                    .isCloseTo(stability, within(1e-4 * stability + 5e-6));
            assertThat(memory.difficulty())
                    .as("D of %s", row)
                    .isCloseTo(row.get(5).asDouble(), within(1e-3));
        }
    }
}
