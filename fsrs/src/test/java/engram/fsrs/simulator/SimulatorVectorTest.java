package engram.fsrs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import engram.fsrs.Fsrs6;
import engram.fsrs.Vectors;
import engram.fsrs.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mean of sixteen simulated years against the reference's, whose chance is another. */
class SimulatorVectorTest {
    private static final JsonNode FILE = Vectors.read("vectors", "simulate_fsrs_rs.json");
    private static final JsonNode WEIGHTS =
            Vectors.read("vectors", "scheduler_sequences.json").get("parameter_sets");

    static Stream<JsonNode> rows() {
        return Vectors.rows(FILE.get("rows")).stream();
    }

    @Test
    void the_file_has_rows_of_both_sizes_and_weights() {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(24);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void cost_cards_and_reviews_agree_within_a_few_percent(JsonNode row) {
        var runs = IntStream.range(42, 58).mapToObj(seed -> simulate(row, seed)).toList();
        assertThat(mean(runs, f -> IntStream.of(f.begun()).sum()))
                .isCloseTo(row.get("mean_learned").asDouble(), withinPercentage(2));
        assertThat(mean(runs, Forecast::recalled))
                .isCloseTo(row.get("mean_memorized_last_day").asDouble(), withinPercentage(2));
        assertThat(mean(runs, f -> IntStream.of(f.reviews()).sum()))
                .isCloseTo(row.get("mean_reviews").asDouble(), withinPercentage(5));
        assertThat(mean(runs, f -> 60 * Arrays.stream(f.minutes()).sum()))
                .isCloseTo(row.get("mean_total_cost_s").asDouble(), withinPercentage(4));
    }

    private static double mean(List<Forecast> runs, ToDoubleFunction<Forecast> figure) {
        return runs.stream().mapToDouble(figure).average().orElseThrow();
    }

    private static Forecast simulate(JsonNode row, long seed) {
        var config = FILE.get("meta").get("configs").get(row.get("config").asText());
        var plan =
                new StudyPlan(
                        new Fsrs6(
                                Weights.of(
                                        Vectors.doubles(WEIGHTS.get(row.get("params").asText())))),
                        row.get("desired_retention").asDouble(),
                        36_500,
                        2,
                        1,
                        config.get("learnLimit").asInt(),
                        config.get("reviewLimit").asInt(),
                        FILE.get("meta").get("default_config").get("maxCostPerday").asDouble(),
                        AnswerHabits.PUBLISHED);
        return Simulator.run(
                List.of(),
                config.get("deckSize").asInt(),
                plan,
                config.get("learnSpan").asInt(),
                seed);
    }
}
