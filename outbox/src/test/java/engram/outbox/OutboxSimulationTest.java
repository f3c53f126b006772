package engram.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import engram.simulation.Schedules;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Writers, sweeps and readers of the echo under thousands of bad schedules. */
class OutboxSimulationTest {
    private static final int SCHEDULES = 10_000;

    @Test
    void whatever_dies_in_between_every_acknowledged_change_is_published_and_the_newest_is_last()
            throws Exception {
        Schedules.run(
                SCHEDULES,
                random -> {
                    var world = new OutboxWorld(random, true);
                    world.run();
                    world.check();
                });
    }

    @Test
    void without_the_echo_an_older_state_is_last_now_and_then() throws Exception {
        var stale = new AtomicInteger();
        var all =
                Schedules.run(
                        SCHEDULES / 10,
                        random -> {
                            var world = new OutboxWorld(random, false);
                            world.run();
                            if (world.isStale()) stale.incrementAndGet();
                        });
        if (all) assertThat(stale.get()).as("schedules are bad enough").isPositive();
    }
}
