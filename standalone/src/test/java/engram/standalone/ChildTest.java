package engram.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    @TempDir Path folder;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final StringWriter said = new StringWriter();
    private final Child child =
            new Child(
                    "sleeper",
                    List.of("sleep", "600"),
                    Map.of(),
                    Path.of("/dev/null"),
                    () -> true,
                    new Console(new PrintWriter(said)),
                    timer,
                    () -> {});

    @AfterEach
    void end() {
        child.stop();
        timer.shutdownNow();
    }

    @Test
    void that_dies_is_started_again_and_that_is_said() throws Exception {
        child.start().get(10, TimeUnit.SECONDS);
        var first = child.processId();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().untilAsserted(() -> assertThat(child.processId()).isNotEqualTo(first));
        assertThat(said.toString()).contains("sleeper ended with code 137; starting it again");
    }

    @Test
    void that_hears_a_ctrl_c_meant_for_all_waits_for_its_turn() throws Exception {
        child.start().get(10, TimeUnit.SECONDS);
        var process = ProcessHandle.of(child.processId()).orElseThrow();
        await().until(() -> process.info().command().orElse("").endsWith("sleep"));

        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        await().during(Duration.ofMillis(300)).until(process::isAlive);
    }

    @Test
    void that_is_stopped_stays_so() throws Exception {
        child.start().get(10, TimeUnit.SECONDS);
        var process = ProcessHandle.of(child.processId()).orElseThrow();

        child.stop();

        assertThat(process.isAlive()).isFalse();
        assertThat(said.toString()).doesNotContain("starting it again");
    }
}
