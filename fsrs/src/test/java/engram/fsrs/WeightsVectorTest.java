package engram.fsrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Older weights migrated, and weights brought within their limits. */
class WeightsVectorTest {
    private static final JsonNode FILE = Vectors.read("curve_interval_migration.json");

    /** The reference is in single precision. */
    private static final Offset<Double> SINGLE = within(2e-6);

    @ParameterizedTest
    @ValueSource(strings = {"from0", "from17", "from19"})
    void older_weights_are_migrated(String row) {
        var migration = FILE.get("migration").get(row);
        var weights = Weights.of(Vectors.doubles(migration.get("input")));
        assertThat(weights.toArray())
                .containsExactly(Vectors.doubles(migration.get("output")), SINGLE);
    }

    @Test
    void weights_are_clipped_for_any_number_of_relearning_steps() {
        assertThat(FILE.get("clip")).isNotEmpty();
        for (var row : FILE.get("clip")) {
            int steps = row.get("relearning_steps").asInt();
            boolean shortTerm = row.get("enable_short_term").asBoolean();
            var clipped = Weights.of(Vectors.doubles(row.get("input"))).clip(steps, shortTerm);
            assertThat(clipped.toArray())
                    .as("%d steps", steps)
                    .containsExactly(Vectors.doubles(row.get("output")), within(1e-7));
        }
    }
}
