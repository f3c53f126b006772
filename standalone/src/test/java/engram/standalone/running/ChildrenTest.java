package engram.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChildrenTest extends SleepingChildren {
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

            assertThat(both).noneMatch(SleepingChildren::isThere);
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
                assertThat(process).noneMatch(SleepingChildren::isThere);
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

            assertThat(children.processes())
                    .hasSize(NAMES.size())
                    .allMatch(SleepingChildren::isThere);
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
                    new ArrayList<>(children.processes())
                            .stream().allMatch(SleepingChildren::isThere));

            assertThat(folder.resolve("children")).hasContent("the successor's");
        }
    }
}
