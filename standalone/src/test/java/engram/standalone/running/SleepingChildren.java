package engram.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The children of a platform, with sleeping shells for programs. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class SleepingChildren {
    static final Child.Patience PATIENCE =
            new Child.Patience(
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(30),
                    Duration.ofMillis(10),
                    Duration.ofMillis(1),
                    3);
    static final Duration GRACE = Duration.ofSeconds(20);
    static final List<String> NAMES =
            List.of("gateway", "deck", "roster", "review", "scheduler", "engine");
    static final List<Children.Group> IN_ORDER =
            List.of(
                    new Children.Group("gateway"::equals, GRACE),
                    new Children.Group(name -> !List.of("gateway", "engine").contains(name), GRACE),
                    new Children.Group("engine"::equals, GRACE));

    /** A program that sleeps until it is asked to end, and notes that it was. */
    static final String SLEEPER =
            "trap 'echo NAME >> ended; exit' TERM; echo >> started-NAME; read never";

    static final String DEAF =
            "trap 'echo >> asked' TERM; echo >> started; while :; do read never || sleep 0.05; done";

    static final Child.Health WELL =
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
    final StringWriter said = new StringWriter();
    DataFolder data;
    Children children;

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

    void keep(String name, String script) throws Exception {
        keepSoon(name, script).get(20, TimeUnit.SECONDS);
    }

    CompletableFuture<Void> keepSoon(String name, String script) {
        var spec =
                new Child.Spec(
                        name,
                        List.of("/bin/sh", "-c", "cd " + folder + "; " + script),
                        Map.of(),
                        List.of(),
                        ChildLogs.in(data.logs(), name));
        return children.keep(spec, WELL, PATIENCE);
    }

    void keepAll() throws Exception {
        for (var name : NAMES) keep(name, "exec sleep 600");
    }

    static void endAtOnce(List<Long> processes) throws Exception {
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

    static void awaitOpen(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    static boolean isThere(long process) {
        return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
    }

    /** Ready as well: of what ended before that, the next start is put off, longer each time. */
    void awaitSuccessors(List<Long> ended, int starts) {
        await().pollInterval(Duration.ofMillis(5))
                .untilAsserted(() ->
                        assertThat(children.processes())
                                .hasSize(NAMES.size())
                                .doesNotContainAnyElementsOf(ended)
                                .allMatch(SleepingChildren::isThere));
        await().pollInterval(Duration.ofMillis(5)).until(() -> starts() == starts);
    }

    int starts() {
        return said.toString().split("ready in", -1).length - 1;
    }

    List<Long> noted() throws Exception {
        return Files.readAllLines(folder.resolve("children")).stream().map(Long::valueOf).toList();
    }
}
