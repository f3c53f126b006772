package engram.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The children of a platform together, with sleeping shells for programs. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChildrenTest {
    private static final Child.Patience PATIENCE =
            new Child.Patience(
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(30),
                    Duration.ofMillis(10),
                    Duration.ofMillis(1),
                    3);
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final List<String> NAMES =
            List.of("gateway", "deck", "roster", "review", "scheduler", "engine");
    private static final List<Children.Group> IN_ORDER =
            List.of(
                    new Children.Group("gateway"::equals, GRACE),
                    new Children.Group(name -> !List.of("gateway", "engine").contains(name), GRACE),
                    new Children.Group("engine"::equals, GRACE));

    /** A program that sleeps until it is asked to end, and notes that it was. */
    private static final String SLEEPER =
            "trap 'echo NAME >> ended; exit' TERM; echo >> started-NAME; read never";

    private static final String DEAF =
            "trap 'echo >> asked' TERM; echo >> started; while :; do read never || sleep 0.05; done";

    private static final Child.Health WELL =
            new Child.Health() {
                @Override
                public boolean ready() {
                    return true;
                }

                @Override
                public boolean alive() {
                    return true;
                }
            };

    @TempDir Path folder;
    private final StringWriter said = new StringWriter();
    private DataFolder data;
    private Children children;

    @BeforeEach
    void take() {
        data = DataFolder.take(folder, false);
        children = new Children(data, new Console(new PrintWriter(said)));
    }

    @AfterEach
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void release() throws Exception {
        children.kill();
        data.close();
    }

    private void keep(String name, String script) throws Exception {
        keepSoon(name, script).get(20, TimeUnit.SECONDS);
    }

    private CompletableFuture<Void> keepSoon(String name, String script) {
        var spec =
                new Child.Spec(
                        name,
                        List.of("/bin/sh", "-c", "cd " + folder + "; " + script),
                        Map.of(),
                        List.of(),
                        ChildLogs.in(data.logs(), name));
        return children.keep(spec, WELL, PATIENCE);
    }

    private void keepAll() throws Exception {
        for (var name : NAMES) keep(name, "exec sleep 600");
    }

    private static void endAtOnce(List<Long> processes) throws Exception {
        var together = new CountDownLatch(1);
        try (var killers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var process : processes)
                killers.execute(() -> {
                    awaitOpen(together);
                    ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
                });
            together.countDown();
        }
    }

    private static void awaitOpen(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    private static boolean isThere(long process) {
        return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
    }

    /** Ready as well: of what ended before that, the next start is put off, longer each time. */
    private void awaitSuccessors(List<Long> ended, int starts) {
        await().pollInterval(Duration.ofMillis(5))
                .untilAsserted(() ->
                        assertThat(children.processes())
                                .hasSize(NAMES.size())
                                .doesNotContainAnyElementsOf(ended)
                                .allMatch(ChildrenTest::isThere));
        await().pollInterval(Duration.ofMillis(5)).until(() -> starts() == starts);
    }

    private int starts() {
        return said.toString().split("ready in", -1).length - 1;
    }

    private List<Long> noted() throws Exception {
        return Files.readAllLines(folder.resolve("children")).stream().map(Long::valueOf).toList();
    }

    @Nested
    class That_end_at_once {
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
                assertThat(last).noneMatch(ChildrenTest::isThere);
                assertThat(all).noneMatch(ChildrenTest::isThere);
            }
        }

        private static void awaitSomeEnd(List<Long> all) {
            while (all.stream().allMatch(ChildrenTest::isThere)) Thread.onSpinWait();
        }
    }

    @Nested
    class That_are_ended_in_order {
        @Test
        void end_group_by_group() throws Exception {
            for (var name : NAMES) keep(name, SLEEPER.replace("NAME", name));
            for (var name : NAMES)
                await().until(() -> Files.exists(folder.resolve("started-" + name)));

            children.end(IN_ORDER);

            assertThat(Files.readAllLines(folder.resolve("ended")))
                    .containsExactlyInAnyOrderElementsOf(NAMES)
                    .startsWith("gateway")
                    .endsWith("engine");
        }

        @Test
        void do_not_wait_for_ever_for_one_that_hangs() throws Exception {
            keep("gateway", DEAF);
            keep("engine", "exec sleep 600");
            await().until(() -> Files.exists(folder.resolve("started")));
            var both = children.processes();

            children.end(
                    List.of(
                            new Children.Group("gateway"::equals, Duration.ofMillis(50)),
                            new Children.Group("engine"::equals, GRACE)));

            assertThat(both).noneMatch(ChildrenTest::isThere);
            assertThat(said.toString())
                    .contains("gateway did not end within")
                    .doesNotContain("engine did not end");
        }

        @Test
        void end_at_once_when_that_is_wanted_after_all() throws Exception {
            keep("gateway", DEAF);
            await().until(() -> Files.exists(folder.resolve("started")));
            var process = children.processes();
            try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
                var ended =
                        other.submit(() ->
                                children.end(
                                        List.of(
                                                new Children.Group(
                                                        "gateway"::equals, Duration.ofHours(1)))));
                children.kill();

                ended.get(20, TimeUnit.SECONDS);
                assertThat(process).noneMatch(ChildrenTest::isThere);
            }
        }

        @Test
        void are_not_followed_by_others() throws Exception {
            keep("engine", "exec sleep 600");
            children.end(IN_ORDER);

            var late = keepSoon("deck", "exec sleep 600");

            await().during(Duration.ofMillis(200)).until(() -> children.processes().size() == 1);
            assertThat(late).isNotDone();
        }

        @Test
        void are_not_started_again_while_others_take_their_time() throws Exception {
            keep("engine", "echo >> engines; exec sleep 600");
            keep("gateway", DEAF);
            await().until(() -> Files.exists(folder.resolve("started")));
            var engine = children.processes().getFirst();
            try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
                var ended = other.submit(() -> children.end(IN_ORDER));
                await().until(() -> Files.exists(folder.resolve("asked")));
                endAtOnce(List.of(engine));
                await().during(Duration.ofMillis(200)).until(() -> !isThere(engine));
                children.kill();
                ended.get(20, TimeUnit.SECONDS);
            }

            assertThat(Files.readAllLines(folder.resolve("engines"))).hasSize(1);
            assertThat(said.toString()).doesNotContain("starting it again");
        }
    }

    @Nested
    class Of_which_one_dies_again_and_again_during_its_start {
        @Test
        void are_told_apart_by_it_and_can_be_ended() throws Exception {
            keep("engine", "exec sleep 600");
            var start = keepSoonUnready("deck");

            assertThatThrownBy(() -> start.get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(CannotStart.class)
                    .hasMessageContaining("deck could not be started, 3 times in a row")
                    .hasMessageContaining("It ended with code 9");
            var engine = children.processes().getFirst();
            assertThat(isThere(engine)).as("the other one goes on").isTrue();
            children.end(IN_ORDER);
            assertThat(isThere(engine)).isFalse();
        }

        private CompletableFuture<Void> keepSoonUnready(String name) {
            var spec =
                    new Child.Spec(
                            name,
                            List.of("/bin/sh", "-c", "exit 9"),
                            Map.of(),
                            List.of(),
                            ChildLogs.in(data.logs(), name));
            return children.keep(spec, new Unready(), PATIENCE);
        }
    }

    private record Unready() implements Child.Health {
        @Override
        public boolean ready() {
            return false;
        }

        @Override
        public boolean alive() {
            return true;
        }
    }

    @Nested
    class Whose_processes_cannot_be_noted {
        @Test
        void run_all_the_same_and_that_is_said() throws Exception {
            Files.createDirectory(folder.resolve("children"));

            keepAll();

            assertThat(children.processes()).hasSize(NAMES.size()).allMatch(ChildrenTest::isThere);
            assertThat(said.toString()).contains("The children could not be noted");
            Files.delete(folder.resolve("children"));
        }
    }

    @Nested
    class Whose_folder_has_a_new_owner {
        @Test
        void note_nothing_there_any_more() throws Exception {
            keepAll();
            data.close();
            Files.writeString(folder.resolve("children"), "the successor's");

            endAtOnce(children.processes());
            await().until(() ->
                    new ArrayList<>(children.processes()).stream().allMatch(ChildrenTest::isThere));

            assertThat(folder.resolve("children")).hasContent("the successor's");
        }
    }
}
