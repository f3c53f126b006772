package engram.fsrs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import engram.fsrs.Fsrs6;
import engram.fsrs.MemoryState;
import engram.fsrs.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SimulatorTest {
    private static final int DAYS = 30;
    private static final StudyPlan PLAN = plan(0.9, 20, 200);

    private static StudyPlan plan(double retention, int newPerDay, int reviewsPerDay) {
        return new StudyPlan(
                new Fsrs6(Weights.DEFAULT),
                retention,
                36_500,
                2,
                1,
                newPerDay,
                reviewsPerDay,
                Double.POSITIVE_INFINITY,
                AnswerHabits.PUBLISHED);
    }

    private static List<StudiedCard> studied(int count, double stability, int dueDay) {
        return Collections.nCopies(
                count, new StudiedCard(new MemoryState(stability, 5), dueDay - 10, dueDay));
    }

    @Nested
    class Without_cards {
        @Test
        void the_days_are_empty() {
            var forecast = Simulator.run(List.of(), 0, PLAN, DAYS, 1);
            assertThat(forecast.reviews()).hasSize(DAYS).containsOnly(0);
            assertThat(forecast.begun()).hasSize(DAYS).containsOnly(0);
            assertThat(forecast.minutes()).hasSize(DAYS).containsOnly(0);
            assertThat(forecast.recalled()).isZero();
        }
    }

    @Nested
    class With_new_cards {
        private final Forecast forecast = Simulator.run(List.of(), 50, PLAN, DAYS, 1);

        @Test
        void so_many_a_day_are_begun_until_none_are_left() {
            assertThat(forecast.begun()).startsWith(20, 20, 10, 0).hasSize(DAYS);
            assertThat(IntStream.of(forecast.begun()).sum()).isEqualTo(50);
        }

        @Test
        void they_take_time_on_their_first_day_and_come_back_later() {
            assertThat(forecast.reviews()[0]).isZero();
            assertThat(forecast.minutes()[0]).isBetween(20 * 5 / 60.0, 20 * 200 / 60.0);
            assertThat(IntStream.of(forecast.reviews()).sum()).isGreaterThan(50);
            assertThat(forecast.recalled()).isBetween(35.0, 50.0);
        }

        @Test
        void the_same_seed_gives_the_same_days_and_another_one_others() {
            var again = Simulator.run(List.of(), 50, PLAN, DAYS, 1);
            var other = Simulator.run(List.of(), 50, PLAN, DAYS, 2);
            assertThat(again.seconds()).isEqualTo(forecast.seconds());
            assertThat(again.reviews()).isEqualTo(forecast.reviews());
            assertThat(other.seconds()).isNotEqualTo(forecast.seconds());
        }

        @Test
        void a_day_ends_when_its_time_is_up() {
            var tired =
                    new StudyPlan(
                            PLAN.model(), 0.9, 36_500, 2, 1, 20, 200, 60, AnswerHabits.PUBLISHED);
            var shortDays = Simulator.run(List.of(), 50, tired, DAYS, 1);
            assertThat(shortDays.begun()[0]).isBetween(1, 7);
            assertThat(DoubleStream.of(shortDays.seconds()).max().orElseThrow())
                    .isLessThan(60 + 600);
        }
    }

    @Nested
    class With_overdue_cards {
        @Test
        void all_are_asked_on_the_first_day_if_the_limit_allows() {
            var forecast = Simulator.run(studied(120, 8, -3), 0, PLAN, DAYS, 1);
            assertThat(forecast.reviews()[0]).isEqualTo(120);
        }

        @Test
        void what_a_limit_leaves_over_waits_for_the_next_day() {
            var forecast = Simulator.run(studied(120, 400, -3), 0, plan(0.9, 20, 50), DAYS, 1);
            assertThat(forecast.reviews()).startsWith(50, 50);
            assertThat(forecast.reviews()[2]).isBetween(20, 50);
        }

        @Test
        void new_cards_do_not_count_against_the_limit_of_reviews() {
            var forecast = Simulator.run(studied(120, 400, -3), 40, plan(0.9, 20, 50), DAYS, 1);
            assertThat(forecast.begun()).startsWith(20, 20, 0);
        }

        @Test
        void easier_cards_come_first() {
            var hard = Collections.nCopies(10, new StudiedCard(new MemoryState(9, 9), -9, 0));
            var easy = Collections.nCopies(10, new StudiedCard(new MemoryState(9_000, 2), -9, 0));
            var cards = new ArrayList<>(hard);
            cards.addAll(easy);
            var forecast = Simulator.run(cards, 0, plan(0.9, 0, 10), 1, 1);
            assertThat(forecast.recalled())
                    .as("ten easy ones just asked, ten hard ones left to fade")
                    .isBetween(18.5, 19.5);
        }
    }

    @Nested
    class With_cards_due_later {
        @Test
        void they_come_on_their_day() {
            var forecast = Simulator.run(studied(7, 400, 12), 0, PLAN, DAYS, 1);
            assertThat(forecast.reviews()[12]).isEqualTo(7);
            assertThat(IntStream.of(forecast.reviews()).limit(12)).containsOnly(0);
        }

        @Test
        void a_card_due_after_the_last_day_does_not_come() {
            var forecast = Simulator.run(studied(7, 400, DAYS), 0, PLAN, DAYS, 1);
            assertThat(forecast.reviews()).containsOnly(0);
            assertThat(forecast.recalled()).isBetween(6.0, 7.0);
        }
    }

    @Test
    void remembering_more_costs_more() {
        double some = load(0.8);
        double most = load(0.95);
        assertThat(most).isGreaterThan(1.5 * some);
    }

    private static double load(double retention) {
        var plan = plan(retention, 20, 9_999);
        return Arrays.stream(Simulator.run(studied(300, 8, 0), 600, plan, DAYS, 1).minutes()).sum();
    }

    @Test
    void a_maximum_interval_brings_every_card_back() {
        var often = new StudyPlan(PLAN.model(), 0.9, 5, 2, 1, 0, 200, 1e9, AnswerHabits.PUBLISHED);
        var forecast = Simulator.run(studied(10, 4_000, 0), 0, often, DAYS, 1);
        assertThat(IntStream.of(forecast.reviews()).sum()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void own_habits_count_half_after_fifty_reviews() {
        var quick = new double[][] {{2, 2, 2, 2}, {2, 2, 2, 2}, {2, 2, 2, 2}};
        var own =
                new AnswerHabits(
                        new double[] {0, 0, 0, 1},
                        AnswerHabits.PUBLISHED.pass(),
                        AnswerHabits.PUBLISHED.learning(),
                        AnswerHabits.PUBLISHED.relearning(),
                        quick);
        var blended = AnswerHabits.PUBLISHED.blendedWith(own, 50);
        assertThat(blended.first()[3]).isEqualTo((0.171 + 1) / 2);
        assertThat(blended.seconds()[1][2]).isEqualTo((12.38 + 2) / 2);
        assertThat(AnswerHabits.PUBLISHED.blendedWith(own, 0).seconds())
                .isDeepEqualTo(AnswerHabits.PUBLISHED.seconds());
    }
}
