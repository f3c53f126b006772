package engram.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What becomes of children that end together, or while they are being stopped. */
class ChildrenAtOnceTest extends SleepingChildren {
    @Test
    void three_of_them_are_started_again_however_often() throws Exception {
        keepAll();
        for (var round = 0; round < 20; round++) {
            var three = List.copyOf(children.processes().subList(round % 4, round % 4 + 3));
            endAtOnce(three);
            awaitSuccessors(three, NAMES.size() + 3 * (round + 1));
        }
    }

    @Test
    void all_of_them_are_started_again_and_every_one_is_noted() throws Exception {
        keepAll();
        for (var round = 0; round < 10; round++) {
            var all = children.processes();
            endAtOnce(all);
            awaitSuccessors(all, NAMES.size() * (round + 2));
        }

        await().untilAsserted(() ->
                assertThat(noted()).containsExactlyInAnyOrderElementsOf(children.processes()));
    }

    @Test
    void leave_nothing_behind_when_they_are_stopped_at_the_same_moment() throws Exception {
        for (var round = 0; round < 12; round++) {
            children = new Children(data, new Console(new PrintWriter(said)));
            keepAll();
            var all = children.processes();
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                var killed =
                        both.submit(() -> {
                            endAtOnce(all);
                            return true;
                        });
                if (round % 2 == 0) awaitSomeEnd(all);
                var stopped = both.submit(() -> children.end(IN_ORDER));
                killed.get(20, TimeUnit.SECONDS);
                stopped.get(20, TimeUnit.SECONDS);
            }
            var last = children.processes();
            assertThat(last).noneMatch(SleepingChildren::isThere);
            assertThat(all).noneMatch(SleepingChildren::isThere);
        }
    }

    private static void awaitSomeEnd(List<Long> all) {
        while (all.stream().allMatch(SleepingChildren::isThere)) Thread.onSpinWait();
    }
}
