package engram.fsrs.optimizer.first;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import engram.fsrs.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FirstStabilityTest {
    private static FirstStability known(int[] reviews, double... days) {
        return new FirstStability(reviews, new double[4]).with(days);
    }

    @Nested
    class Out_of_order {
        @Test
        void the_rating_with_fewer_cards_gives_way() {
            assertThat(known(new int[] {9, 5, 9, 9}, 1, 4, 3, 8).days())
                    .containsExactly(new double[] {1, 3, 3, 8}, within(1e-9));
            assertThat(known(new int[] {9, 9, 5, 9}, 1, 4, 3, 8).days())
                    .containsExactly(new double[] {1, 4, 4, 8}, within(1e-9));
        }

        @Test
        void among_equals_the_lower_rating_does() {
            assertThat(known(new int[] {9, 9, 9, 9}, 1, 4, 3, 8).days())
                    .containsExactly(new double[] {1, 3, 3, 8}, within(1e-9));
        }
    }

    /** Four values of which any two tell the others. */
    @Nested
    class Missing {
        private static final double[] RULE = ruled(0.5, 20);

        private static double[] ruled(double again, double easy) {
            double m = 0.41 + 0.54 - 0.41 * 0.54;
            return new double[] {
                again,
                Math.pow(again, 0.41 / m) * Math.pow(easy, 1 - 0.41 / m),
                Math.pow(again, 1 - 0.54 / m) * Math.pow(easy, 0.54 / m),
                easy
            };
        }

        @Test
        void any_two_or_three_ratings_tell_the_others() {
            for (int present = 0; present < 16; present++) {
                if (Integer.bitCount(present) >= 2) {
                    int bits = present;
                    var reviews = IntStream.range(0, 4).map(i -> bits >> i & 1).toArray();
                    assertThat(known(reviews, RULE).days())
                            .as(Arrays.toString(reviews))
                            .containsExactly(RULE, within(1e-9));
                }
            }
        }

        @Test
        void one_rating_scales_the_published_ones() {
            double twice = 2 * Weights.DEFAULT.get(2);
            assertThat(known(new int[] {0, 0, 7, 0}, 0, 0, twice, 0).days())
                    .containsExactly(
                            Arrays.stream(Weights.DEFAULT.toArray(), 0, 4)
                                    .map(w -> 2 * w)
                                    .toArray(),
                            within(1e-9));
        }

        @Test
        void without_any_they_are_the_published_ones() {
            assertThat(FirstStability.of(List.of(), 0).days())
                    .containsExactly(Arrays.copyOf(Weights.DEFAULT.toArray(), 4), within(1e-9));
        }

        @Test
        void none_leaves_its_limits() {
            assertThat(known(new int[] {0, 0, 7, 0}, 0, 0, 99, 0).days()[3]).isEqualTo(100);
        }
    }

    @Nested
    class Estimated {
        @Test
        void many_reviews_with_a_recall_of_nine_in_ten_put_stability_at_their_interval() {
            var groups = List.of(new FirstRecall(3, 5, 100_000, 90_000));
            assertThat(FirstStability.of(groups, 0.9).days()[2]).isCloseTo(5, within(0.01));
        }

        @Test
        void a_few_reviews_leave_it_near_the_published_value() {
            var groups = List.of(new FirstRecall(3, 5, 2, 2));
            assertThat(FirstStability.of(groups, 0.9).days()[2]).isBetween(2.3, 12.0);
        }
    }
}
