package engram.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Writers and relays under thousands of bad schedules. A failure names its seed; {@code
 * -Dengram.seed=} replays it.
 */
class OutboxSimulationTest {
    private static final int SCHEDULES = 2000;

    @Test
    void whatever_dies_in_between_every_acknowledged_change_is_published_and_the_newest_is_last()
            throws Exception {
        // On virtual threads alone, because changing from one to another is cheap.
        try (var alone = Executors.newVirtualThreadPerTaskExecutor()) {
            alone.submit(this::runAll).get();
        }
    }

    private void runAll() {
        var asked = Long.getLong("engram.seed");
        var seeds =
                asked == null
                        ? LongStream.generate(new Random()::nextLong).limit(SCHEDULES).toArray()
                        : new long[] {asked};
        var crashes = 0;
        for (var seed : seeds) {
            var world = new OutboxWorld(new Random(seed));
            try {
                world.run();
                world.check();
            } catch (Throwable broken) {
                throw new AssertionError("replay with -Dengram.seed=" + seed, broken);
            }
            crashes += world.leftUnreached();
        }
        if (asked == null) assertThat(crashes).as("schedules are bad enough").isPositive();
    }
}
