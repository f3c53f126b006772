package engram.fsrs.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import engram.fsrs.Rating;
import engram.fsrs.Weights;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Logs that nobody should have, and some do. */
class DegenerateLogsOptimizerTest {
    private static final long DAY = 86_400_000;

    private static Fit fit(ReviewLog log) throws InterruptedException {
        return Optimizer.fit(log, FitOptions.DEFAULT, Progress.NONE);
    }

    private static void sound(ReviewLog log) throws InterruptedException {
        for (var batching : Batching.values()) {
            var options = FitOptions.DEFAULT.with(batching, 3);
            var weights = Optimizer.fit(log, options, Progress.NONE).weights();
            assertThat(Arrays.stream(weights.toArray()).allMatch(Double::isFinite)).isTrue();
            assertThat(weights.clip(1, true)).isEqualTo(weights);
            var evaluation = Evaluation.of(log, weights);
            assertThat(evaluation.logLoss()).isFinite().isNotNegative();
            assertThat(evaluation.recentLogLoss()).isFinite();
            assertThat(evaluation.binsError()).isFinite();
        }
    }

    private static ReviewLog cards(int cards, int reviews, Rating rating, int pause) {
        var log = ReviewLog.builder();
        for (int card = 0; card < cards; card++) {
            for (int i = 0; i < reviews; i++) {
                long day = (long) i * pause;
                log.add(card, day * DAY + card, day, rating);
            }
        }
        return log.build();
    }

    @Nested
    class Too_little_to_fit {
        @Test
        void nothing_gives_the_published_weights() throws InterruptedException {
            var fit = fit(ReviewLog.builder().build());
            assertThat(fit).isEqualTo(new Fit(Weights.DEFAULT, Fit.Extent.NONE, 0, 0, 0));
        }

        @Test
        void one_day_gives_the_published_weights() throws InterruptedException {
            var fit = fit(cards(50, 5, Rating.GOOD, 0));
            assertThat(fit).isEqualTo(new Fit(Weights.DEFAULT, Fit.Extent.NONE, 250, 0, 0));
        }

        @Test
        void one_card_is_an_outlier() throws InterruptedException {
            assertThat(fit(cards(1, 400, Rating.GOOD, 3)).extent()).isEqualTo(Fit.Extent.NONE);
        }

        @Test
        void first_reviews_alone_give_first_stabilities_alone() throws InterruptedException {
            var fit = fit(cards(100, 2, Rating.GOOD, 4));
            assertThat(fit.extent()).isEqualTo(Fit.Extent.FIRST_STABILITY);
            assertThat(fit.weights().get(2)).isNotEqualTo(Weights.DEFAULT.get(2));
            assertThat(fit.weights().get(8)).isEqualTo(Weights.DEFAULT.get(8));
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_answer_for_ever_does_no_harm(Rating rating) throws InterruptedException {
        sound(cards(60, 30, rating, 2));
        sound(cards(60, 4, rating, 1));
        sound(cards(60, 300, rating, 40));
    }

    static Stream<Long> hostileTimes() {
        return Stream.of(Long.MIN_VALUE, Long.MIN_VALUE / 2, -1L, 0L, Long.MAX_VALUE);
    }

    @ParameterizedTest
    @MethodSource("hostileTimes")
    void hostile_times_and_days_do_no_harm(long hostile) throws InterruptedException {
        var random = new Random(5);
        var log = ReviewLog.builder();
        for (int i = 0; i < 3_000; i++) {
            boolean usual = random.nextInt(4) > 0;
            long day = usual ? random.nextInt(900) : hostile;
            log.add(i % 97, usual ? day * DAY : hostile, day, Rating.of(1 + random.nextInt(4)));
        }
        sound(log.build());
    }

    @Property(tries = 60)
    void random_logs_do_no_harm(@ForAll Random random) throws InterruptedException {
        var log = ReviewLog.builder();
        int cards = 1 + random.nextInt(60);
        int skill = random.nextInt(5);
        int longest = 1 + random.nextInt(random.nextBoolean() ? 4 : 4_000);
        long day = 0;
        for (int i = random.nextInt(2_000); i > 0; i--) {
            day += random.nextInt(3) == 0 ? random.nextInt(longest) : 0;
            int rating = Math.clamp(random.nextInt(4) + random.nextInt(1 + skill), 1, 4);
            log.add(
                    random.nextInt(cards),
                    day * DAY + random.nextInt(1_000),
                    day,
                    Rating.of(rating));
        }
        sound(log.build());
    }

    @Test
    void the_order_in_which_reviews_come_does_not_matter() throws InterruptedException {
        var rows = new Integer[3_000];
        Arrays.setAll(rows, i -> i);
        var inOrder = built(rows);
        Collections.shuffle(Arrays.asList(rows), new Random(3));
        assertThat(fit(built(rows))).isEqualTo(fit(inOrder));
    }

    private static ReviewLog built(Integer[] rows) {
        var log = ReviewLog.builder();
        for (int row : rows) {
            long day = row / 30;
            log.add(row % 130, row * DAY / 30, day, Rating.of(1 + row * 31 % 17 % 4));
        }
        return log.build();
    }

    @Test
    void cards_have_numbers_from_zero() {
        var log = ReviewLog.builder();
        assertThatThrownBy(() -> log.add(-1, 0, 0, Rating.GOOD))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Nested
    class Called_off {
        @Test
        void the_fit_ends_before_its_next_step() {
            var options = FitOptions.DEFAULT.with(Batching.MIXED_CARDS, 1_000_000);
            Progress interrupting = _ -> Thread.currentThread().interrupt();
            assertThatThrownBy(() -> Optimizer.fit(Logs.REAL, options, interrupting))
                    .isInstanceOf(InterruptedException.class);
            assertThat(Thread.interrupted()).as("taken note of").isFalse();
        }

        @Test
        void so_does_a_judgement() {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() ->
                            HeldOut.judge(
                                    Logs.REAL,
                                    Weights.DEFAULT,
                                    Long.MIN_VALUE,
                                    FitOptions.DEFAULT,
                                    Progress.NONE))
                    .isInstanceOf(InterruptedException.class);
        }
    }
}
