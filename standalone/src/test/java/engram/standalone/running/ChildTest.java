package engram.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Child.Patience PATIENCE =
            new Child.Patience(
                    Duration.ofSeconds(30),
                    Duration.ofMillis(300),
                    Duration.ofMillis(50),
                    Duration.ofMillis(20),
                    3);

    @TempDir Path folder;
    private final StringWriter said = new StringWriter();
    private final Console console = new Console(new PrintWriter(said));
    private final List<Child> children = new ArrayList<>();
    private volatile boolean ready = true;
    private volatile boolean alive = true;

    private final Child.Health health =
            new Child.Health() {
                @Override
                public boolean ready() {
                    return ready;
                }

                @Override
                public boolean alive() {
                    return alive;
                }
            };

    private Child child(Path logs, String script, Runnable changed) {
        return child(logs, script, changed, List.of());
    }

    private Child child(Path logs, String script, Runnable changed, List<Integer> ports) {
        var spec =
                new Child.Spec(
                        "sleeper",
                        List.of("/bin/sh", "-c", script),
                        Map.of(),
                        ports,
                        ChildLogs.in(logs, "sleeper"));
        var made = new Child(spec, health, PATIENCE, console, changed);
        children.add(made);
        return made;
    }

    private Child child(String script) {
        return child(folder, script, () -> {});
    }

    private static ProcessHandle processOf(Child child) {
        return ProcessHandle.of(child.processId()).orElseThrow();
    }

    @AfterEach
    void end() {
        children.forEach(Child::kill);
    }

    @Nested
    class That_dies {
        @Test
        void is_started_again_and_that_is_said() throws Exception {
            var child = child("exec sleep 600");
            child.start().get(10, TimeUnit.SECONDS);
            var first = child.processId();

            processOf(child).destroyForcibly();

            await().untilAsserted(() -> assertThat(child.processId()).isNotEqualTo(first));
            assertThat(said.toString()).contains("sleeper ended with code 137; starting it again");
        }

        @Test
        void at_its_first_start_is_ready_once_a_later_one_is() throws Exception {
            ready = false;
            var first = folder.resolve("first");
            var child =
                    child(
                            "if [ -e first ]; then exec sleep 600; else touch first; exit 3; fi"
                                    .replace("first", first.toString()));
            var start = child.start();
            await().until(() -> said.toString().contains("ended with code 3"));
            assertThat(start).isNotDone();

            ready = true;

            start.get(10, TimeUnit.SECONDS);
        }

        @Test
        void again_and_again_before_it_was_ready_cannot_be_started_and_its_last_words_are_said() {
            ready = false;

            var start = child("echo nothing works here; exit 4").start();

            assertThatThrownBy(() -> start.get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(CannotStart.class)
                    .hasMessageContaining(
                            "sleeper could not be started, 3 times in a row. It ended with code 4.")
                    .hasMessageContaining("nothing works here");
        }

        @Test
        void is_started_again_though_a_start_in_between_is_impossible() throws Exception {
            var logs = Files.createDirectory(folder.resolve("logs"));
            var child = child(logs, "exec sleep 600", () -> {});
            child.start().get(10, TimeUnit.SECONDS);
            var first = child.processId();
            Files.delete(logs.resolve("sleeper.out"));
            Files.delete(logs);

            processOf(child).destroyForcibly();
            await().until(() -> said.toString().contains("sleeper could not be started"));
            assertThat(said.toString())
                    .contains("could not be started: Nothing can be written in " + logs);
            Files.createDirectory(logs);

            await().untilAsserted(() -> assertThat(child.processId()).isNotEqualTo(first));
        }
    }

    @Nested
    class Whose_port_is_taken_by_somebody_else {
        private ServerSocket taken(int port) throws IOException {
            return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        }

        @Test
        void is_not_started_and_the_port_is_named() throws Exception {
            var port = Ports.free(1).getFirst();
            try (var _ = taken(port)) {
                var started = folder.resolve("started");
                var start = child(folder, "touch " + started, () -> {}, List.of(port)).start();

                assertThatThrownBy(() -> start.get(10, TimeUnit.SECONDS))
                        .hasCauseInstanceOf(CannotStart.class)
                        .hasMessageContaining("Port " + port + ", where it listens, is in use");
                assertThat(started).doesNotExist();
            }
        }

        @Test
        void after_it_died_waits_until_it_is_free_and_says_so() throws Exception {
            var port = Ports.free(1).getFirst();
            var child = child(folder, "exec sleep 600", () -> {}, List.of(port));
            child.start().get(10, TimeUnit.SECONDS);
            var first = child.processId();
            try (var _ = taken(port)) {
                processOf(child).destroyForcibly();
                await().until(() ->
                        said.toString()
                                .contains(
                                        "sleeper could not be started: Port "
                                                + port
                                                + ", where it listens, is in use"));
                assertThat(child.processId()).isEqualTo(first);
            }

            await().untilAsserted(() -> assertThat(child.processId()).isNotEqualTo(first));
        }

        @Test
        void can_be_stopped_while_it_waits() throws Exception {
            var port = Ports.free(1).getFirst();
            var child = child(folder, "exec sleep 600", () -> {}, List.of(port));
            child.start().get(10, TimeUnit.SECONDS);
            try (var _ = taken(port)) {
                processOf(child).destroyForcibly();
                await().until(() -> said.toString().contains("is in use by something else"));
                child.stop(GRACE);
            }
            var tries = said.toString().split("could not be started", -1).length;

            await().during(Duration.ofMillis(200))
                    .until(() -> ProcessHandle.of(child.processId()).isEmpty());
            assertThat(said.toString().split("could not be started", -1)).hasSize(tries);
        }
    }

    @Nested
    class That_is_there_but_not_alive {
        @Test
        void is_ended_and_started_again() throws Exception {
            var child = child("exec sleep 600");
            child.start().get(10, TimeUnit.SECONDS);
            var first = child.processId();
            await().pollDelay(Duration.ofMillis(500)).until(() -> child.processId() == first);

            alive = false;

            await().untilAsserted(() -> assertThat(child.processId()).isNotEqualTo(first));
            assertThat(said.toString()).contains("sleeper does not answer any more; ending it");
        }

        @Test
        void is_left_in_peace_while_it_is_alive_and_merely_not_ready() {
            ready = false;
            var child = child("exec sleep 600");
            child.start();
            await().until(() -> child.processId() > 0);
            var first = child.processId();

            await().during(Duration.ofSeconds(1)).until(() -> child.processId() == first);
        }
    }

    @Nested
    class That_runs {
        @Test
        void waits_for_its_turn_when_it_hears_a_ctrl_c_meant_for_all() throws Exception {
            var child = child("exec sleep 600");
            child.start().get(10, TimeUnit.SECONDS);
            var process = processOf(child);
            await().until(() -> process.info().command().orElse("").endsWith("sleep"));

            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

            await().during(Duration.ofMillis(300)).until(process::isAlive);
        }

        @Test
        void stays_stopped_once_it_is() throws Exception {
            var child = child("exec sleep 600");
            child.start().get(10, TimeUnit.SECONDS);
            var process = processOf(child);

            child.stop(GRACE);

            assertThat(process.isAlive()).isFalse();
            assertThat(said.toString()).doesNotContain("starting it again");
        }

        @Test
        void ends_after_its_grace_though_it_does_not_want_to() throws Exception {
            var child = child("trap '' TERM; echo up > " + folder.resolve("up") + "; sleep 600");
            child.start().get(10, TimeUnit.SECONDS);
            await().until(() -> Files.exists(folder.resolve("up")));
            var process = processOf(child);

            child.stop(Duration.ofMillis(200));

            assertThat(process.isAlive()).isFalse();
            assertThat(said.toString()).contains("did not end within");
        }

        @Test
        void writes_what_only_its_owner_can_read() throws Exception {
            var child =
                    child(
                            "echo secret; echo secret > "
                                    + folder.resolve("written")
                                    + "; sleep 600");
            child.start().get(10, TimeUnit.SECONDS);
            await().until(() -> Files.exists(folder.resolve("written")));

            for (var file : List.of("written", "sleeper.out"))
                assertThat(Files.getPosixFilePermissions(folder.resolve(file)))
                        .as(file)
                        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }
}
