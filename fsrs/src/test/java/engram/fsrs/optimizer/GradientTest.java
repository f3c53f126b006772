package engram.fsrs.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import engram.fsrs.Elapsed;
import engram.fsrs.Fsrs6;
import engram.fsrs.MemoryState;
import engram.fsrs.Rating;
import engram.fsrs.Weights;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The flat walks against the model that they restate, and against differences of its loss. */
class GradientTest {
    private static final double[] FITTED = {
        .41, 1.1, 2.9, 8.6, 6.5, .72, 3.03, .047, 1.85, .28, .77, 1.46, .077, .24, 1.54, .58, 1.88,
        .53, .088, .05, .219
    };

    /** Sharp enough that stability and difficulty run into their limits. */
    private static final double[] SHARP = {
        .05, .8, 20, 90, 9.4, 1.9, 3.9, .3, 4.3, .05, 3.2, .4, .2, .1, .3, .3, 5.5, 1.4, .6, .4, .7
    };

    private static double[] weights(String name) {
        return name.equals("fitted") ? FITTED : SHARP;
    }

    /** Recall of each item by {@code Fsrs6}, answer after answer. */
    private static double[] byModel(ReviewLog log, Weights weights) {
        var model = new Fsrs6(weights);
        var recall = new double[log.reviews()];
        @Nullable MemoryState memory = null;
        for (int i = 0; i < log.reviews(); i++) {
            memory = i == log.first[log.card[i]] ? null : memory;
            var elapsed = Elapsed.ofDays(log.days[i]);
            recall[i] = memory == null ? 1 : model.recall(memory, elapsed.days());
            memory = model.next(memory, Rating.of(log.rating[i]), elapsed);
        }
        return recall;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fitted", "sharp"})
    void the_forward_walk_agrees_with_the_model(String name) {
        var weights = Weights.of(weights(name));
        for (var log : new ReviewLog[] {Logs.SYNTHETIC, Logs.REAL, Logs.random(50, 40, 3)}) {
            var items = Items.of(log);
            var expected = byModel(log, weights);
            var recall = Prediction.of(items, weights);
            for (int i = 0; i < items.count(); i++) {
                assertThat(recall[i]).isCloseTo(expected[items.last()[i]], within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fitted", "sharp"})
    void the_backward_walk_agrees_with_differences_of_the_loss(String name) {
        var items = Items.of(Logs.REAL).range(0, 2_000);
        var options = FitOptions.DEFAULT.withBatchSize(300);
        var forest = Batches.of(items, options);
        var pass = new Pass(forest.largest());
        var sum = new double[Flat.WEIGHTS];
        for (int batch = 0; batch < forest.batches; batch++) {
            var gradient = pass.gradient(forest, batch, weights(name));
            for (int i = 0; i < sum.length; i++) {
                sum[i] += gradient[i];
            }
        }
        for (int i = 0; i < sum.length; i++) {
            double difference = difference(items, weights(name), i);
            assertThat(sum[i])
                    .as("w%d", i)
                    .isCloseTo(difference, within(1e-3 + 1e-5 * Math.abs(difference)));
        }
    }

    private static double difference(Items items, double[] weights, int index) {
        double step = 1e-6 * Math.max(1, weights[index]);
        var more = weights.clone();
        var less = weights.clone();
        more[index] += step;
        less[index] -= step;
        return (loss(items, more) - loss(items, less)) / (2 * step);
    }

    /** The recency-weighted sum over all items, by {@code Fsrs6}. */
    private static double loss(Items items, double[] weights) {
        var recall = byModel(items.log(), Weights.of(weights));
        double loss = 0;
        for (int i = 0; i < items.count(); i++) {
            double p = Math.clamp(recall[items.last()[i]], 1e-7, 1 - 1e-7);
            loss -= Batches.recency(i, items.count()) * Math.log(items.recalled(i) ? p : 1 - p);
        }
        return loss;
    }

    @Test
    void cards_that_begin_alike_share_the_beginning() {
        var forest = Batches.of(Items.of(Logs.SYNTHETIC), FitOptions.DEFAULT);
        assertThat(forest.start[forest.batches]).isLessThan(Logs.SYNTHETIC.reviews() * 9 / 10);
    }
}
