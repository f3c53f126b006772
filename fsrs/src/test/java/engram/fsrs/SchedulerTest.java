package engram.fsrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Anki's rules, where the reference vectors follow others. Times are of Berlin, whose day begins at
 * 03:00 UTC here.
 */
class SchedulerTest {
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Scheduler scheduler = Scheduler.of(SchedulingSettings.DEFAULT, "card");

    @Nested
    class A_new_card {
        @Test
        void answered_Hard_comes_back_midway_between_the_first_two_steps() {
            var card = answer(scheduler, CardState.NEW, Rating.HARD, START);
            assertThat(card.phase()).isEqualTo(Phase.LEARNING);
            assertThat(card.step()).isZero();
            assertThat(card.due()).isEqualTo(START.plusSeconds(330));
        }

        @Test
        void answered_Good_goes_on_to_the_second_step() {
            var card = answer(scheduler, CardState.NEW, Rating.GOOD, START);
            assertThat(card.step()).isEqualTo(1);
            assertThat(card.due()).isEqualTo(START.plus(Duration.ofMinutes(10)));
        }

        @Test
        void answered_Easy_is_out_at_once_until_its_day_begins() {
            var card = answer(scheduler, CardState.NEW, Rating.EASY, START);
            assertThat(card.phase()).isEqualTo(Phase.REVIEW);
            assertThat(card.scheduledDays()).isEqualTo(8);
            assertThat(card.due()).isEqualTo("2026-03-10T03:00:00Z");
        }
    }

    @Nested
    class A_card_on_its_last_step {
        private final CardState card = answer(scheduler, CardState.NEW, Rating.GOOD, START);
        private final Instant later = START.plus(Duration.ofMinutes(10));

        @Test
        void repeats_that_step_on_Hard() {
            var next = answer(scheduler, card, Rating.HARD, later);
            assertThat(next.step()).isEqualTo(1);
            assertThat(next.due()).isEqualTo(later.plus(Duration.ofMinutes(10)));
        }

        @Test
        void starts_over_on_Again() {
            var next = answer(scheduler, card, Rating.AGAIN, later);
            assertThat(next.step()).isZero();
            assertThat(next.due()).isEqualTo(later.plus(Duration.ofMinutes(1)));
            assertThat(next.lapses()).isZero();
        }

        @Test
        void graduates_on_Good_and_a_day_later_at_least_on_Easy() {
            var good = answer(scheduler, card, Rating.GOOD, later);
            var easy = answer(scheduler, card, Rating.EASY, later);
            assertThat(good.phase()).isEqualTo(Phase.REVIEW);
            assertThat(easy.scheduledDays()).isGreaterThan(good.scheduledDays());
        }
    }

    @Nested
    class A_card_out_in_days {
        private final CardState card = answer(scheduler, CardState.NEW, Rating.EASY, START);
        private final Instant due = START.plus(Duration.ofDays(8));

        @Test
        void relearns_after_Again_and_keeps_the_interval_to_leave_with() {
            var next = answer(scheduler, card, Rating.AGAIN, due);
            assertThat(next.phase()).isEqualTo(Phase.RELEARNING);
            assertThat(next.lapses()).isEqualTo(1);
            assertThat(next.due()).isEqualTo(due.plus(Duration.ofMinutes(10)));
            assertThat(next.scheduledDays()).isPositive();
        }

        @Test
        void comes_back_later_the_better_it_was_known() {
            var days =
                    Stream.of(Rating.HARD, Rating.GOOD, Rating.EASY)
                            .map(rating -> answer(scheduler, card, rating, due).scheduledDays())
                            .toList();
            assertThat(days)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allMatch(d -> d > card.scheduledDays());
        }

        @Test
        void keeps_its_interval_where_rounding_could_have_left_it() {
            var early = answer(scheduler, card, Rating.HARD, START.plusSeconds(60));
            assertThat(early.scheduledDays()).isEqualTo(card.scheduledDays());
        }

        @Test
        void never_goes_past_the_maximum() {
            var old = new MemoryState(36_500, 1);
            var settled =
                    new CardState(Phase.REVIEW, 0, due, 36_500, old, 9, 0, START, Rating.EASY);
            for (var next : scheduler.preview(settled, due, BERLIN).values()) {
                assertThat(next.scheduledDays()).isLessThanOrEqualTo(36_500);
            }
        }
    }

    @Nested
    class Without_steps {
        private final Scheduler stepless =
                Scheduler.of(SchedulingSettings.DEFAULT.withSteps(List.of(), List.of()), "card");

        @Test
        void an_interval_under_half_a_day_is_kept_in_seconds() {
            var card = answer(stepless, CardState.NEW, Rating.AGAIN, START);
            assertThat(card.phase()).isEqualTo(Phase.LEARNING);
            assertThat(card.due()).isEqualTo(START.plusSeconds((long) (0.212 * 86_400)));
        }

        @Test
        void a_lapse_may_be_asked_again_on_the_same_day() {
            var out = answer(stepless, CardState.NEW, Rating.HARD, START);
            var lapsed = answer(stepless, out, Rating.AGAIN, START.plus(Duration.ofDays(1)));
            assertThat(lapsed.phase()).isEqualTo(Phase.RELEARNING);
            assertThat(lapsed.lapses()).isEqualTo(1);
            assertThat(lapsed.due()).isBefore(START.plus(Duration.ofHours(36)));
        }
    }

    @Nested
    class A_single_step {
        @Test
        void answered_Hard_takes_half_as_long_again() {
            var tenMinutes = steps(Duration.ofMinutes(10));
            assertThat(answer(tenMinutes, CardState.NEW, Rating.HARD, START).due())
                    .isEqualTo(START.plus(Duration.ofMinutes(15)));
        }

        @Test
        void of_days_takes_at_most_a_day_longer_on_Hard_and_is_due_when_that_day_begins() {
            var threeDays = steps(Duration.ofDays(3));
            assertThat(answer(threeDays, CardState.NEW, Rating.HARD, START).due())
                    .isEqualTo("2026-03-06T03:00:00Z");
        }

        private Scheduler steps(Duration only) {
            return Scheduler.of(
                    SchedulingSettings.DEFAULT.withSteps(List.of(only), List.of()), "card");
        }
    }

    private static CardState answer(
            Scheduler scheduler, CardState card, Rating rating, Instant at) {
        return scheduler.answer(card, rating, at, BERLIN);
    }
}
