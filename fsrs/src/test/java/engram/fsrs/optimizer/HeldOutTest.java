package engram.fsrs.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import engram.fsrs.Weights;
import java.util.ArrayList;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HeldOutTest {
    private static final long NEVER = Long.MIN_VALUE;
    private static final FitOptions OPTIONS = FitOptions.DEFAULT;

    private static Verdict judge(ReviewLog log, Weights current, long unseenFrom)
            throws InterruptedException {
        return HeldOut.judge(log, current, unseenFrom, OPTIONS, Progress.NONE);
    }

    @Nested
    class When_the_published_weights_are_in_force {
        @Test
        void a_fit_to_a_long_log_takes_their_place() throws InterruptedException {
            var verdict = judge(Logs.REAL, Weights.DEFAULT, NEVER);
            assertThat(verdict)
                    .asInstanceOf(InstanceOfAssertFactories.type(Verdict.Replaced.class))
                    .satisfies(replaced -> {
                        assertThat(replaced.after()).isLessThan(replaced.before());
                        assertThat(replaced.fit().extent()).isEqualTo(Fit.Extent.ALL);
                    });
        }

        @Test
        void the_fit_is_the_one_to_the_whole_log() throws InterruptedException {
            var verdict = (Verdict.Replaced) judge(Logs.REAL, Weights.DEFAULT, NEVER);
            assertThat(verdict.fit()).isEqualTo(Optimizer.fit(Logs.REAL, OPTIONS, Progress.NONE));
        }

        @Test
        void a_log_of_chance_leaves_them() throws InterruptedException {
            var coin = Logs.random(40, 12, 7);
            var constant = Optimizer.fit(coin, OPTIONS.withSeed(1), Progress.NONE).weights();
            assertThat(judge(coin, constant, NEVER))
                    .asInstanceOf(InstanceOfAssertFactories.type(Verdict.Kept.class))
                    .satisfies(kept -> {
                        assertThat(kept.weights()).isEqualTo(constant);
                        assertThat(kept.after()).isGreaterThanOrEqualTo(kept.before());
                    });
        }
    }

    @Nested
    class When_fitted_weights_are_in_force {
        @Test
        void only_reviews_that_they_have_not_seen_are_held_out() throws InterruptedException {
            var items = Items.of(Logs.SYNTHETIC);
            int nine = items.count() * 9 / 10;
            long fittedUntil = Logs.SYNTHETIC.time[items.last()[nine]];
            var spoilt = Weights.DEFAULT;

            var verdict = (Verdict.Replaced) judge(Logs.SYNTHETIC, spoilt, fittedUntil);

            int size = (items.count() - nine) / 6;
            var newest = items.range(items.count() - 5 * size, items.count());
            assertThat(verdict.before())
                    .isCloseTo(Evaluation.of(newest, spoilt).logLoss(), within(1e-9));
        }

        @Test
        void nothing_is_decided_while_hardly_anything_is_new() throws InterruptedException {
            var items = Items.of(Logs.REAL);
            long almostAll = Logs.REAL.time[items.last()[items.count() - 5]];
            assertThat(judge(Logs.REAL, Weights.DEFAULT, almostAll))
                    .isEqualTo(new Verdict.TooFew(items.count(), 5));
        }
    }

    @Nested
    class When_the_log_is_short {
        @Test
        void nothing_is_decided() throws InterruptedException {
            var log = Logs.random(5, 5, 7);
            assertThat(judge(log, Weights.DEFAULT, NEVER)).isInstanceOf(Verdict.TooFew.class);
            assertThat(judge(ReviewLog.builder().build(), Weights.DEFAULT, NEVER))
                    .isEqualTo(new Verdict.TooFew(0, 0));
        }
    }

    @Test
    void progress_grows_to_the_end() throws InterruptedException {
        var reached = new ArrayList<Double>();
        HeldOut.judge(Logs.REAL, Weights.DEFAULT, NEVER, OPTIONS, reached::add);
        assertThat(reached).isSorted().hasSizeGreaterThan(30).endsWith(1.0);
    }
}
