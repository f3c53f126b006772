package engram.fsrs.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import engram.fsrs.Vectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reference's weights where all items are one batch, so that nothing is drawn at random: one
 * step an epoch.
 */
class SingleBatchOptimizerTest {
    private static final JsonNode SYNTHETIC = Vectors.read("vectors", "training_single_batch.json");
    private static final JsonNode REAL =
            Vectors.read("real", "py-fsrs_josh_training_single_batch.json");

    static Stream<Arguments> runs() {
        return Stream.concat(
                runs("synthetic", SYNTHETIC, Logs.SYNTHETIC), runs("real", REAL, Logs.REAL));
    }

    private static Stream<Arguments> runs(String name, JsonNode file, ReviewLog log) {
        return Vectors.rows(file.get("runs")).stream()
                .map(run ->
                        Arguments.of(
                                name,
                                log,
                                run.get("mode").asText(),
                                run.get("epochs").asInt(),
                                Vectors.doubles(run.get("parameters"))));
    }

    @Test
    void the_files_hold_all_modes() {
        assertThat(runs()).hasSizeGreaterThan(30);
        assertThat(runs().map(run -> run.get()[2]).distinct())
                .contains(
                        "prefix",
                        "card_ids",
                        "prefix_no_short_term",
                        "prefix_gamma_100",
                        "prefix_relearning_3");
    }

    @ParameterizedTest(name = "{0} {2}, {3} epochs")
    @MethodSource("runs")
    void the_weights_agree(String name, ReviewLog log, String mode, int epochs, double[] expected)
            throws InterruptedException {
        var fit = Optimizer.fit(log, options(mode, epochs), Progress.NONE);
        assertThat(fit.weights().toArray())
                .containsExactly(expected, within(epochs > 10 ? 1e-4 : 1e-5));
    }

    private static FitOptions options(String mode, int epochs) {
        var all = FitOptions.DEFAULT.with(Batching.PREFIXES, epochs).withBatchSize(1_000_000);
        return switch (mode) {
            case "prefix" -> all;
            case "card_ids" -> all.with(Batching.CARDS, epochs);
            case "prefix_no_short_term" -> all.withShortTerm(false);
            case "prefix_gamma_100" -> all.withPull(100);
            case "prefix_relearning_3" -> all.withRelearningSteps(3);
            default -> throw new IllegalArgumentException(mode);
        };
    }
}
