package engram.standalone.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A child of an earlier run that did not end its children, being killed itself. */
record LeftOver(ProcessHandle process) {
    /** So exact are the times of files and processes. */
    private static final Duration CLOCK_TICKS = Duration.ofSeconds(2);

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final int MOST_LOOKS = 400;

    /**
     * The process with a number that was noted at that time, if it is one of Engram's. One that
     * began later only has the number of one that is gone.
     */
    static Optional<LeftOver> of(long number, Instant noted) {
        var latest = noted.plus(CLOCK_TICKS);
        return ProcessHandle.of(number)
                .filter(one -> one.info().commandLine().orElse("").contains(" engram."))
                .filter(one -> one.info().startInstant().map(latest::isAfter).orElse(true))
                .map(LeftOver::new);
    }

    /** Returns once it holds no port and no file any more. */
    void end() {
        process.destroyForcibly();
        var end = process.onExit();
        for (var look = 0; look < MOST_LOOKS; look++) {
            try {
                end.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException stays) {
                if (isUnburied()) return;
            } catch (ExecutionException | InterruptedException never) {
                throw new IllegalStateException(never);
            }
        }
        throw new CannotStart(
                "Process %d of an earlier run does not end. End it, then start again."
                        .formatted(process.pid()));
    }

    /**
     * Dead, with all its threads, but still counted as alive, for nobody asks what it ended with:
     * so it is in containers whose first process does not care.
     */
    private boolean isUnburied() {
        var own = Path.of("/proc", Long.toString(process.pid()));
        try (var threads = Files.list(own.resolve("task"))) {
            var stat = Files.readString(own.resolve("stat"));
            return threads.count() <= 1 && stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException goneOrNotLinux) {
            return false;
        }
    }
}
