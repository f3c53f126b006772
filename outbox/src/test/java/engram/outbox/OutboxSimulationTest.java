package engram.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import engram.simulation.Schedules;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Writers and relays under thousands of bad schedules. */
class OutboxSimulationTest {
    private static final int SCHEDULES = 2000;

    @Test
    void whatever_dies_in_between_every_acknowledged_change_is_published_and_the_newest_is_last()
            throws Exception {
        var crashes = new AtomicInteger();
        var all =
                Schedules.run(
                        SCHEDULES,
                        random -> {
                            var world = new OutboxWorld(random);
                            world.run();
                            world.check();
                            crashes.addAndGet(world.leftUnreached());
                        });
        if (all) assertThat(crashes.get()).as("schedules are bad enough").isPositive();
    }
}
