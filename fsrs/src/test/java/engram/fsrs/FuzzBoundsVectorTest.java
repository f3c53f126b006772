package engram.fsrs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/**
 * The bounds within which intervals are spread.
 *
 * <p>The reference differs from Anki twice, and Anki is followed: it keeps a card that comes early
 * from getting a shorter interval than the time already passed (Anki has its own floor, the
 * previous interval), and it does not widen bounds that fell together. Such rows are told apart and
 * counted here, so that nothing is passed over in silence.
 */
class FuzzBoundsVectorTest {
    @Test
    void bounds_agree_wherever_the_rules_do() {
        int compared = 0;
        for (var row : Vectors.read("fuzz_ts_fsrs.json").get("rows")) {
            var bounds =
                    FuzzBounds.of(
                            row.get("interval").asDouble(),
                            1,
                            row.get("maximum_interval").asLong());
            if (row.get("min_ivl").isNull()) {
                assertThat(bounds.lowest()).as("%s", row).isEqualTo(bounds.highest());
                continue;
            }
            if (flooredByElapsedTime(row)) {
                continue;
            }
            assertThat(bounds.lowest())
                    .as("lowest of %s", row)
                    .isEqualTo(Math.max(2, row.get("min_ivl").asLong()));
            assertThat(bounds.highest())
                    .as("highest of %s", row)
                    .isEqualTo(row.get("max_ivl").asLong());
            compared++;
        }
        assertThat(compared).isGreaterThan(150);
    }

    private static boolean flooredByElapsedTime(JsonNode row) {
        return row.get("min_ivl").asLong() == row.get("elapsed_days").asLong() + 1;
    }
}
