package engram.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * How far this replica's folds are. A read that meets an unknown id waits here for a moment before
 * it says so, because the record that makes the id known may be on its way.
 */
@Singleton
public final class Progress {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(50);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition folded = lock.newCondition();
    private final Duration patience;

    @Inject
    public Progress() {
        this(PATIENCE);
    }

    /** With another patience, for tests. */
    public Progress(Duration patience) {
        this.patience = patience;
    }

    /** Looks, and looks again after each folded batch, for at most 2 s. */
    public <T> Optional<T> await(Supplier<Optional<T>> look) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var found = look.get();
            var left = deadline - System.nanoTime();
            if (found.isPresent() || left <= 0 || !pause(Math.min(left, POLL.toNanos())))
                return found;
        }
    }

    private boolean pause(long nanos) {
        lock.lock();
        try {
            var _ = folded.awaitNanos(nanos);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    void advanced() {
        lock.lock();
        try {
            folded.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
