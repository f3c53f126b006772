package engram.standalone.running;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One process that is kept running by a thread of its own: when it ends, or no longer lives though
 * its process is there, it is started again, and that is said.
 */
final class Child {
    /** Between two looks at whether it is ready for the first time. */
    private static final long SOON_MS = 100;

    private final Spec spec;
    private final Health health;
    private final Patience patience;
    private final Console console;
    private final Runnable changed;
    private final CompletableFuture<Void> readiness = new CompletableFuture<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Process process;

    /** Why it did not last, in words; of the thread that keeps it. */
    private String why = "";

    /**
     * What is run.
     *
     * @param name what the console calls it
     * @param environment of its variables ENGRAM_ and MICRONAUT_ it has these and no others
     * @param ports where it will listen
     * @param logs where it says what it does
     */
    record Spec(
            String name,
            List<String> command,
            Map<String, String> environment,
            List<Integer> ports,
            ChildLogs logs) {}

    /** What a running child says of itself. Asked often; answers within seconds. */
    interface Health {
        /** Whether it can be used. */
        boolean ready();

        /**
         * Whether it works at all. That something else is away, or that it still has to read a lot,
         * is no reason to say no: what is not alive is started anew.
         */
        boolean alive();
    }

    /**
     * How long what is waited for.
     *
     * @param start until a new process is alive for the first time
     * @param unwell until a process that was alive and is not any more is ended
     * @param probe between two looks at whether it is alive
     * @param pause before it is started again for the first time
     * @param tries in a row that may end before it was ready even once; then it cannot be started
     */
    record Patience(Duration start, Duration unwell, Duration probe, Duration pause, int tries) {
        static final Patience STANDARD =
                new Patience(
                        Duration.ofMinutes(10),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(5),
                        Duration.ofMillis(200),
                        5);
    }

    Child(Spec spec, Health health, Patience patience, Console console, Runnable changed) {
        this.spec = spec;
        this.health = health;
        this.patience = patience;
        this.console = console;
        this.changed = changed;
    }

    String name() {
        return spec.name();
    }

    long processId() {
        var current = process;
        return current == null ? -1 : current.pid();
    }

    /**
     * Has it run from now on. The future completes once it is ready for the first time, at whatever
     * try; with {@link CannotStart} if it ends again and again before that.
     */
    CompletableFuture<Void> start() {
        Thread.ofPlatform().name("keep-" + name()).daemon().start(this::keep);
        return readiness;
    }

    private void keep() {
        var pause = new Pause(patience.pause());
        var failures = 0;
        while (!isStopping()) {
            failures = runToItsEnd() ? 0 : failures + 1;
            if (failures == 0) pause = new Pause(patience.pause());
            if (failures >= patience.tries() && !readiness.isDone()) {
                readiness.completeExceptionally(cannotStart(failures));
                return;
            }
            pause.unless(stopping);
        }
    }

    private CannotStart cannotStart(int failures) {
        return new CannotStart(
                "%s could not be started, %d times in a row. %s%s"
                        .formatted(name(), failures, why, spec.logs().lastLines()));
    }

    /** One process, from its start to its end. False if it was not ready in between. */
    private boolean runToItsEnd() {
        Process running = null;
        try {
            running = begin();
            if (running == null) return true;
            changed.run();
            var wasReady = watch(running);
            if (!isStopping()) sayEnd(running.exitValue());
            return wasReady;
        } catch (IOException | RuntimeException failed) {
            why = trouble().orElseGet(() -> words(failed));
            console.say("%s could not be started: %s Trying again.", name(), why);
            return false;
        } catch (InterruptedException never) {
            throw new IllegalStateException("nobody interrupts it", never);
        } finally {
            if (running != null && !isStopping()) running.destroyForcibly();
        }
    }

    private void sayEnd(int code) {
        var trouble = trouble();
        why = trouble.orElse("It ended with code %d.".formatted(code));
        console.say(
                "%s ended with code %d; starting it again. %sIts log: %s",
                name(), code, trouble.map(found -> found + " ").orElse(""), spec.logs().log());
    }

    /** Most of what ends a program that worked before is a full disk, and few of them say so. */
    private Optional<String> trouble() {
        return Disk.trouble(spec.logs().folder());
    }

    private static String words(Exception failed) {
        return failed instanceof CannotStart cannot
                ? String.valueOf(cannot.getMessage())
                : failed + ".";
    }

    /** The new process; null if it is to stop. */
    private synchronized @Nullable Process begin() throws IOException {
        if (isStopping()) return null;
        demandPorts();
        var builder = new ProcessBuilder(deafToInterrupts()).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(spec.logs().openOutput().toFile()));
        builder.environment()
                .keySet()
                .removeIf(key -> key.startsWith("ENGRAM_") || key.startsWith("MICRONAUT_"));
        builder.environment().putAll(spec.environment());
        var begun = builder.start();
        process = begun;
        return begun;
    }

    /** Else it would end at once, over and over, and only its log would know why. */
    private void demandPorts() {
        for (var port : spec.ports())
            if (!Ports.isFree(port))
                throw new CannotStart(
                        "Port %d, where it listens, is in use by something else.".formatted(port));
    }

    /**
     * Ctrl-C reaches every process of the terminal; a child is to wait for its turn instead. What
     * it writes is for this user only.
     */
    private List<String> deafToInterrupts() {
        return Stream.concat(
                        Stream.of("/bin/sh", "-c", "trap '' INT; umask 077; exec \"$@\"", "sh"),
                        spec.command().stream())
                .toList();
    }

    /** Looks after a process until it ends; says whether it was ready at any time. */
    private boolean watch(Process running) throws InterruptedException {
        var begin = System.nanoTime();
        var wasReady = false;
        var vigil = new Vigil(patience);
        var probe = patience.probe().toMillis();
        while (!running.waitFor(wasReady ? probe : Math.min(probe, SOON_MS), MILLISECONDS)) {
            if (!wasReady && health.ready()) {
                wasReady = true;
                console.ready(name(), Duration.ofNanos(System.nanoTime() - begin));
                readiness.complete(null);
            }
            if (vigil.isDue() && !isStopping() && vigil.isOver(health.alive())) {
                console.say("%s does not answer any more; ending it", name());
                running.destroyForcibly();
            }
        }
        return wasReady;
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** From now on its end is expected, whoever ends it, and it is not started again. */
    synchronized void expectEnd() {
        stopping.countDown();
    }

    /** Asks it to end, and ends it if it does not within the grace. */
    void stop(Duration grace) {
        expectEnd();
        var last = process;
        if (last == null) return;
        last.destroy();
        try {
            if (last.waitFor(grace.toMillis(), MILLISECONDS)) return;
            console.say("%s did not end within %d s; ending it", name(), grace.toSeconds());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    /** Ends it at once. */
    void kill() {
        expectEnd();
        var last = process;
        if (last != null) last.destroyForcibly().onExit().join();
    }

    /** As {@link #stop}, but waits as long as it takes. */
    void finish() throws InterruptedException {
        expectEnd();
        var last = process;
        if (last == null) return;
        last.destroy();
        last.waitFor();
    }
}
