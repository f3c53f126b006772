package engram.scheduler.why.model;

import static engram.scheduler.memory.model.Facts.START;
import static engram.scheduler.memory.model.Facts.answered;
import static org.assertj.core.api.Assertions.assertThat;

import engram.fsrs.Fsrs6;
import engram.fsrs.Rating;
import engram.fsrs.Weights;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.memory.model.Trace;
import engram.scheduler.settings.model.CardSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurveTest {
    private static List<Curve.Point> curve(int answers, Duration until) {
        var facts = new ArrayList<CardFact>();
        for (int i = 0; i < answers; i++) {
            facts.add(answered("r" + i, 1, Rating.EASY, START.plus(Duration.ofDays(7L * i))));
        }
        var steps = Trace.of(CardHistory.EMPTY.with(facts), CardSettings.DEFAULT, "card");
        return Curve.of(steps, new Fsrs6(Weights.DEFAULT), START.plus(until));
    }

    @Nested
    class A_curve {
        @Test
        void starts_with_the_first_answer_and_falls_to_ninety_percent_at_the_stability() {
            var curve = curve(1, Duration.ofMillis(Math.round(8.2956 * 86_400_000)));
            assertThat(curve.get(0)).isEqualTo(new Curve.Point(START, 1));
            assertThat(curve.getLast().recall())
                    .isCloseTo(0.9, org.assertj.core.data.Offset.offset(1e-6));
        }

        @Test
        void has_a_point_before_and_one_after_each_answer() {
            var second = START.plus(Duration.ofDays(7));
            assertThat(curve(2, Duration.ofDays(30)))
                    .filteredOn(point -> point.at().equals(second))
                    .extracting(Curve.Point::recall)
                    .satisfiesExactly(
                            before -> assertThat(before).isBetween(0.85, 0.95),
                            after -> assertThat(after).isEqualTo(1));
        }

        @Test
        void of_a_card_never_answered_is_empty() {
            assertThat(curve(0, Duration.ofDays(1))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 16, 17, 130, 131, 900})
        void is_in_order_of_time_and_never_has_more_than_four_hundred_points(int answers) {
            var curve = curve(answers, Duration.ofDays(7L * answers + 9));
            assertThat(curve).hasSizeBetween(2, Curve.MOST);
            assertThat(curve)
                    .extracting(Curve.Point::at)
                    .isSortedAccordingTo(Comparator.<Instant>naturalOrder())
                    .startsWith(START);
        }
    }
}
