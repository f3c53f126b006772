package engram.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One process that is kept running: when it dies it is started again, and that is said. */
final class Child {
    private static final long SHORTEST_PAUSE_MS = 200;
    private static final long LONGEST_PAUSE_MS = 10_000;
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final Ready ready;
    private final Console console;
    private final ScheduledExecutorService timer;
    private final Runnable changed;
    private @Nullable Process process;
    private CompletableFuture<Void> readiness = new CompletableFuture<>();
    private long startedAt;
    private long pause = SHORTEST_PAUSE_MS;
    private boolean stopping;

    /** Whether a running child can be used. Asked often; answers quickly. */
    interface Ready {
        boolean now();
    }

    Child(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path log,
            Ready ready,
            Console console,
            ScheduledExecutorService timer,
            Runnable changed) {
        this.name = name;
        this.command = command;
        this.environment = environment;
        this.log = log;
        this.ready = ready;
        this.console = console;
        this.timer = timer;
        this.changed = changed;
    }

    String name() {
        return name;
    }

    synchronized long processId() {
        return process == null ? -1 : process.pid();
    }

    /** Starts it. The future completes once it is ready for the first time since. */
    synchronized CompletableFuture<Void> start() {
        var builder = new ProcessBuilder(deafToInterrupts()).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .keySet()
                .removeIf(key -> key.startsWith("ENGRAM_") || key.startsWith("MICRONAUT_"));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException refused) {
            throw new UncheckedIOException(name + " could not be started", refused);
        }
        startedAt = System.nanoTime();
        readiness = new CompletableFuture<>();
        var started = process;
        started.onExit().thenAccept(this::ended);
        timer.schedule(() -> watch(started), 50, TimeUnit.MILLISECONDS);
        changed.run();
        return readiness;
    }

    /** Ctrl-C reaches every process of the terminal; a child is to wait for its turn instead. */
    private List<String> deafToInterrupts() {
        return Stream.concat(
                        Stream.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh"),
                        command.stream())
                .toList();
    }

    private void watch(Process watched) {
        if (!watched.isAlive()) return;
        if (!ready.now()) {
            timer.schedule(() -> watch(watched), 100, TimeUnit.MILLISECONDS);
            return;
        }
        synchronized (this) {
            pause = SHORTEST_PAUSE_MS;
            console.ready(name, Duration.ofNanos(System.nanoTime() - startedAt));
            readiness.complete(null);
        }
    }

    private synchronized void ended(Process dead) {
        if (stopping) return;
        console.say(
                "%s ended with code %d; starting it again. Its log: %s",
                name, dead.exitValue(), log);
        timer.schedule(this::restart, pause, TimeUnit.MILLISECONDS);
        pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    }

    private synchronized void restart() {
        if (!stopping) start();
    }

    /** From now on its end is expected, whoever ends it. */
    synchronized void expectEnd() {
        stopping = true;
    }

    /** Asks it to end, and ends it if it does not within 20 s. */
    void stop() {
        Process last;
        synchronized (this) {
            stopping = true;
            last = process;
        }
        if (last == null) return;
        last.destroy();
        try {
            if (!last.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS))
                last.destroyForcibly().waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            last.destroyForcibly();
        }
    }

    /** As {@link #stop}, but waits as long as it takes. */
    void finish() throws InterruptedException {
        Process last;
        synchronized (this) {
            stopping = true;
            last = process;
        }
        if (last == null) return;
        last.destroy();
        last.waitFor();
    }
}
