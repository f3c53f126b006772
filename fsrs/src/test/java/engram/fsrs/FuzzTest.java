package engram.fsrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzTest {
    @ParameterizedTest
    @CsvSource({
        "1.0, 1, 1000, 1, 1",
        "2.49, 1, 1000, 2, 2",
        "2.5, 1, 1000, 2, 4",
        "7.0, 1, 1000, 5, 9",
        "20.0, 1, 1000, 17, 23",
        "100, 101, 1000, 101, 108",
        "100, 1, 99, 92, 99",
        "2.0, 3, 3, 3, 3",
        "2.0, 3, 1000, 3, 4"
    })
    void bounds_lie_within_the_limits(
            double interval, long minimum, long maximum, long lowest, long highest) {
        assertThat(FuzzBounds.of(interval, minimum, maximum))
                .isEqualTo(new FuzzBounds(lowest, highest));
    }

    @Test
    void bounds_that_fell_together_are_widened_by_a_day() {
        assertThat(FuzzBounds.of(40, 60, 60)).isEqualTo(new FuzzBounds(60, 60));
        assertThat(FuzzBounds.of(2.2, 2, 50)).isEqualTo(new FuzzBounds(2, 2));
    }

    @Nested
    class A_cards_fuzz {
        private final Fuzz fuzz = Fuzz.of("card");

        @Test
        void is_the_same_at_each_replay() {
            assertThat(fuzz.days(100, 1, 36_500, 5))
                    .isEqualTo(Fuzz.of("card").days(100, 1, 36_500, 5));
        }

        @Test
        void differs_between_answers_and_covers_the_bounds() {
            var days =
                    IntStream.range(0, 500)
                            .mapToLong(reps -> fuzz.days(30, 1, 36_500, reps))
                            .boxed()
                            .toList();
            assertThat(days).allMatch(d -> d >= 27 && d <= 33).contains(27L, 30L, 33L);
        }
    }

    @Nested
    class With_fuzz_off {
        @Test
        void intervals_are_rounded_within_the_limits() {
            assertThat(Fuzz.OFF.days(4.5, 1, 36_500, 1)).isEqualTo(5);
            assertThat(Fuzz.OFF.days(0.2, 1, 36_500, 1)).isEqualTo(1);
            assertThat(Fuzz.OFF.days(9, 5, 3, 1)).isEqualTo(3);
        }
    }
}
