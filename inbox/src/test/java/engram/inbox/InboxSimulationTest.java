package engram.inbox;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * A fold under thousands of bad schedules. A failure names its seed; {@code -Dengram.seed=} replays
 * it.
 */
class InboxSimulationTest {
    private static final int SCHEDULES = Integer.getInteger("engram.schedules", 2_000);

    @Test
    void whatever_fails_in_between_the_view_is_that_of_the_clean_log() {
        var asked = Long.getLong("engram.seed");
        var seeds =
                asked == null
                        ? LongStream.generate(new Random()::nextLong).limit(SCHEDULES).toArray()
                        : new long[] {asked};
        for (var seed : seeds) {
            var world = new InboxWorld(new Random(seed));
            try {
                world.run();
            } catch (Throwable broken) {
                throw new AssertionError("replay with -Dengram.seed=" + seed, broken);
            }
        }
    }
}
