package engram.gateway.mastery.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasteryTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final StudyDays BERLIN = new StudyDays(ZoneId.of("Europe/Berlin"));

    static CardMemory inReview(double stability, double decay, int lastRating) {
        return new CardMemory(
                Phase.REVIEW,
                stability,
                decay,
                Instant.parse("2026-11-25T08:00:00Z"),
                DAY,
                lastRating,
                List.of());
    }

    @Nested
    class The_chance_of_recall {
        /** Expected values by hand from (1 + F t/S)^-decay, F = 0.9^(-1/decay) - 1. */
        @ParameterizedTest
        @CsvSource({
            "10, 0.5, 0, 1.0",
            "10, 0.5, 10, 0.9",
            "7, 0.1542, 7, 0.9",
            // F = 19/81 for decay 0.5, so (1 + 19/81 * 2)^-0.5
            "5, 0.5, 10, 0.8250286473253902",
            "1, 1, 9, 0.5",
        })
        void follows_the_curve(double stability, double decay, int days, double expected) {
            assertThat(inReview(stability, decay, 3).recallOn(DAY.plusDays(days)))
                    .isCloseTo(expected, within(1e-12));
        }

        @Test
        void is_0_after_Again_and_for_a_card_never_rated() {
            assertThat(inReview(100, 0.2, 1).recallOn(DAY)).isZero();
            assertThat(LearnerMemory.NONE.of("card").recallOn(DAY)).isZero();
        }

        @Test
        void does_not_rise_above_1_for_a_day_before_the_last_answer() {
            assertThat(inReview(10, 0.2, 3).recallOn(DAY.minusDays(3))).isEqualTo(1);
        }
    }

    @Nested
    class A_stage {
        @ParameterizedTest
        @CsvSource({
            "6.99, 3, LEARNING",
            "7, 3, FAMILIAR",
            "20.99, 2, FAMILIAR",
            "21, 4, MASTERED",
            "500, 1, LEARNING",
        })
        void follows_from_stability_and_the_newest_rating(
                double stability, int rating, Stage expected) {
            assertThat(inReview(stability, 0.2, rating).stage()).isEqualTo(expected);
        }

        @Test
        void is_new_once_every_answer_is_undone() {
            var undone = new CardMemory(Phase.NEW, null, 0.2, null, null, null, List.of());
            assertThat(undone.stage()).isEqualTo(Stage.NEW);
            assertThat(undone.seen()).isFalse();
        }
    }

    @Nested
    class A_deck {
        @Test
        void is_known_as_well_as_the_mean_of_its_cards() {
            var memory =
                    new LearnerMemory(
                            Map.of(
                                    "a", inReview(7, 0.5, 3),
                                    "b", inReview(30, 0.5, 1),
                                    "gone", inReview(30, 0.5, 4)));
            var mastery = Mastery.of(Set.of("a", "b", "c"), memory, DAY.plusDays(7));
            assertThat(mastery.mastery()).isCloseTo(0.3, within(1e-12));
            assertThat(mastery.seen()).isEqualTo(2);
            assertThat(mastery.cards()).isEqualTo(3);
            assertThat(mastery.stages())
                    .isEqualTo(
                            Map.of(
                                    Stage.NEW, 1,
                                    Stage.LEARNING, 1,
                                    Stage.FAMILIAR, 1,
                                    Stage.MASTERED, 0));
        }

        @Test
        void without_a_card_that_has_an_answer_is_known_by_0() {
            assertThat(Mastery.of(Set.of(), LearnerMemory.NONE, DAY).mastery()).isZero();
        }
    }

    @Nested
    class A_day {
        @ParameterizedTest
        @CsvSource({
            "2026-11-20T02:59:59Z, 2026-11-19",
            "2026-11-20T03:00:00Z, 2026-11-20",
            // Summer time: 04:00 in Berlin is 02:00 UTC.
            "2026-07-01T01:59:59Z, 2026-06-30",
            "2026-07-01T02:00:00Z, 2026-07-01",
            // The clocks go forward at 02:00 local and back at 03:00.
            "2026-03-29T01:30:00Z, 2026-03-28",
            "2026-03-29T02:00:00Z, 2026-03-29",
            "2026-10-25T02:59:59Z, 2026-10-24",
        })
        void begins_at_four_in_the_morning(Instant at, LocalDate expected) {
            assertThat(BERLIN.dayOf(at)).isEqualTo(expected);
        }

        @Test
        void begins_where_it_is_said_to() {
            for (var day = DAY; day.isBefore(DAY.plusDays(400)); day = day.plusDays(1)) {
                assertThat(BERLIN.dayOf(BERLIN.startOf(day))).isEqualTo(day);
                assertThat(BERLIN.dayOf(BERLIN.startOf(day).minusMillis(1)))
                        .isEqualTo(day.minusDays(1));
            }
        }
    }

    @Nested
    class The_horizon {
        private final Instant now = Instant.parse("2026-11-20T02:00:00Z");

        private LocalDate horizon(String... exams) {
            return Horizon.of(BERLIN, now, Arrays.stream(exams).map(Instant::parse).toList());
        }

        @Test
        void is_a_week_from_the_study_day() {
            assertThat(horizon()).isEqualTo("2026-11-26");
            assertThat(horizon("2026-11-19T08:00:00Z")).isEqualTo("2026-11-26");
        }

        @Test
        void is_the_local_day_of_the_next_exam_ahead() {
            assertThat(
                            horizon(
                                    "2026-12-20T08:00:00Z",
                                    "2026-12-11T23:00:00Z",
                                    "2026-10-01T00:00:00Z"))
                    .isEqualTo("2026-12-12");
        }
    }
}
