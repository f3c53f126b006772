package engram.fsrs.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import engram.fsrs.Vectors;
import engram.fsrs.Weights;
import engram.fsrs.optimizer.first.FirstRecall;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Items, first stabilities, losses and whole fits against those of the reference. */
class ReferenceOptimizerTest {
    /** A log with what the reference makes of it, and the losses that ours has to reach. */
    enum Case {
        SYNTHETIC(Logs.SYNTHETIC, "vectors", "synthetic_reference.json", 0.3950, 0.3953),
        REAL(Logs.REAL, "real", "py-fsrs_josh_reference.json", 0.4495, 0.4403);

        final ReviewLog log;
        final JsonNode reference;
        final double aim;
        final double heldOutLimit;

        Case(ReviewLog log, String folder, String file, double aim, double heldOutLimit) {
            this.log = log;
            this.reference = Vectors.read(folder, file);
            this.aim = aim;
            this.heldOutLimit = heldOutLimit;
        }

        Evaluation evaluate(FitOptions options) throws InterruptedException {
            return Evaluation.of(log, Optimizer.fit(log, options, Progress.NONE).weights());
        }
    }

    @ParameterizedTest
    @EnumSource
    void items_are_counted_alike_before_and_after_outliers_leave(Case c) {
        var counts = c.reference.get("counts");
        var items = Items.of(c.log);
        var groups = FirstReviews.of(items);
        var kept = Outliers.without(groups);
        assertThat(c.log.reviews()).isEqualTo(counts.get("reviews").asInt());
        assertThat(items.count()).isEqualTo(counts.get("items").asInt());
        assertThat(items.averageRecall()).isEqualTo(counts.get("average_recall").asDouble());
        assertThat(cards(groups)).isEqualTo(counts.get("items_first_long_term").asInt());
        var after = counts.get("after_outlier_filter");
        assertThat(cards(kept)).isEqualTo(after.get("initialization_items").asInt());
        assertThat(Outliers.without(items, kept).count())
                .isEqualTo(after.get("train_items").asInt());
    }

    private static int cards(List<FirstRecall> groups) {
        return groups.stream().mapToInt(FirstRecall::reviews).sum();
    }

    @ParameterizedTest
    @EnumSource
    void first_stabilities_agree(Case c) throws InterruptedException {
        var options = FitOptions.DEFAULT.with(Batching.PREFIXES, 0);
        var fit = Optimizer.fit(c.log, options, Progress.NONE);
        var expected = c.reference.get("initialization_only_0_epochs").get("parameters");
        assertThat(fit.weights().toArray())
                .containsExactly(Vectors.doubles(expected), within(1e-5));
    }

    @ParameterizedTest
    @EnumSource
    void any_weights_are_evaluated_alike(Case c) {
        evaluatedAlike(c.log, Weights.DEFAULT, c.reference.get("evaluate_default"));
        for (var run : List.of("default_5_epochs", "anki_card_ids_8_epochs")) {
            var node = c.reference.get(run);
            var weights = Weights.of(Vectors.doubles(node.get("parameters")));
            evaluatedAlike(c.log, weights, node.get("evaluate"));
        }
    }

    private static void evaluatedAlike(ReviewLog log, Weights weights, JsonNode expected) {
        var evaluation = Evaluation.of(log, weights);
        assertThat(evaluation.logLoss())
                .isCloseTo(expected.get("log_loss_unweighted_f64").asDouble(), within(1e-9));
        assertThat(evaluation.recentLogLoss())
                .isCloseTo(expected.get("log_loss_recency_weighted_f64").asDouble(), within(1e-9));
        assertThat(evaluation.binsError())
                .isCloseTo(expected.get("rmse_bins").asDouble(), within(1e-5));
    }

    @ParameterizedTest
    @EnumSource
    void fits_as_the_reference_does_by_default_are_as_good(Case c) throws InterruptedException {
        double worst = loss(c.reference.get("default_5_epochs"));
        for (var run : c.reference.get("seed_spread")) {
            worst = Math.max(worst, loss(run));
        }
        double sum = 0;
        for (int seed = 1; seed <= 5; seed++) {
            var options = FitOptions.DEFAULT.with(Batching.PREFIXES, 5).withSeed(seed);
            sum += c.evaluate(options).logLoss();
        }
        assertThat(sum / 5).isLessThanOrEqualTo(worst + 0.0003);
    }

    private static double loss(JsonNode run) {
        return run.get("evaluate").get("log_loss_unweighted_f64").asDouble();
    }

    @ParameterizedTest
    @EnumSource
    void fits_as_the_service_does_reach_the_aim(Case c) throws InterruptedException {
        assertThat(c.evaluate(FitOptions.DEFAULT).logLoss()).isLessThanOrEqualTo(c.aim);
    }

    @ParameterizedTest
    @EnumSource
    void they_predict_reviews_that_they_have_not_seen(Case c) throws InterruptedException {
        var verdict =
                (Verdict.Replaced)
                        HeldOut.judge(
                                c.log,
                                Weights.DEFAULT,
                                Long.MIN_VALUE,
                                FitOptions.DEFAULT,
                                Progress.NONE);
        assertThat(verdict.after()).isLessThanOrEqualTo(c.heldOutLimit);
    }

    @Test
    void the_same_seed_gives_the_same_weights_and_another_one_others() throws InterruptedException {
        for (var batching : Batching.values()) {
            var options = FitOptions.DEFAULT.with(batching, 2);
            var fit = Optimizer.fit(Logs.REAL, options, Progress.NONE);
            assertThat(Optimizer.fit(Logs.REAL, options, Progress.NONE)).isEqualTo(fit);
            assertThat(Optimizer.fit(Logs.REAL, options.withSeed(9), Progress.NONE))
                    .isNotEqualTo(fit);
        }
    }
}
