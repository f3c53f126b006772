package engram.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoMemoryTest {
    private static final Instant START = Instant.parse("2026-03-01T15:00:00Z");

    private static Instant day(double day) {
        return START.plus(Duration.ofMinutes(Math.round(day * 24 * 60)));
    }

    /** Somebody whose chance always takes the same side. */
    private static DemoMemory memory(double talent, double draw) {
        return new DemoMemory(
                talent,
                new Random() {
                    @Override
                    public double nextDouble() {
                        return draw;
                    }
                });
    }

    @Test
    void recall_falls_with_time() {
        var memory = memory(1, 0.2);
        memory.rating("card", day(0));

        var curve =
                IntStream.range(0, 20).mapToDouble(n -> memory.recall("card", day(n))).toArray();

        assertThat(curve[0]).isEqualTo(1);
        for (var n = 1; n < curve.length; n++) assertThat(curve[n]).isLessThan(curve[n - 1]);
        assertThat(curve[19]).isBetween(0.3, 0.9);
    }

    @Test
    void recall_is_higher_for_what_was_recalled_more_often() {
        var once = memory(1, 0.2);
        var often = memory(1, 0.2);
        once.rating("card", day(9));
        for (var day : new int[] {0, 3, 9}) often.rating("card", day(day));

        assertThat(often.recall("card", day(30)))
                .isGreaterThan(once.recall("card", day(30)) + 0.05);
    }

    @Test
    void recall_is_lower_after_a_lapse_and_for_those_who_forget_faster() {
        var recalled = memory(1, 0.2);
        recalled.rating("card", day(0));
        var forgotten = memory(1, 0.999);
        forgotten.rating("card", day(0));
        var faster = memory(0.4, 0.2);
        faster.rating("card", day(0));

        var before = recalled.recall("card", day(10));

        assertThat(forgotten.recall("card", day(10))).isLessThan(before);
        assertThat(faster.recall("card", day(10))).isLessThan(before);
    }

    @Test
    void answers_are_as_often_right_as_recall_says() {
        for (var days : new int[] {2, 40}) {
            var chance = new Random(5);
            var right = 0;
            var expected = 0.0;
            for (var n = 0; n < 2000; n++) {
                var memory = new DemoMemory(1, chance);
                memory.rating("card", day(0));
                expected += memory.recall("card", day(days));
                if (memory.rating("card", day(days)) > 1) right++;
            }
            assertThat(right / 2000.0)
                    .isCloseTo(expected / 2000, org.assertj.core.data.Offset.offset(0.04));
        }
    }
}
