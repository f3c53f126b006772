package engram.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import engram.simulation.Schedules;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Writers and processes under thousands of bad schedules: they stand still, die and come back, and
 * their clocks differ.
 */
class TasksSimulationTest {
    private static final int SCHEDULES = 3000;

    @Test
    void nothing_marked_is_lost_and_nothing_is_done_by_two_unbroken_terms() throws Exception {
        var restarts = new AtomicInteger();
        var broken = new AtomicInteger();
        var left = new AtomicInteger();
        var all =
                Schedules.run(
                        SCHEDULES,
                        random -> {
                            var world = new TasksWorld(random);
                            world.run();
                            world.check();
                            restarts.addAndGet(world.restarts());
                            broken.addAndGet(world.brokenTerms());
                            left.addAndGet(world.left().size());
                        });
        if (!all) return;
        assertThat(restarts.get()).as("processes that came back").isPositive();
        assertThat(broken.get()).as("terms that were outstayed").isPositive();
        assertThat(left.get()).as("writers that died before their write").isPositive();
    }
}
