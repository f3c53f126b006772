package engram.tasks;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The passes that a loop has made, the pauses between them, and those who wait for either. */
final class Turns {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long count;
    private boolean woken;

    long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    void ended() {
        signal(1, false);
    }

    /** Ends the pause under way, or the next one before it begins. */
    void wake() {
        signal(0, true);
    }

    private void signal(int passes, boolean wake) {
        lock.lock();
        try {
            count += passes;
            woken |= wake;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void pause(Duration length) throws InterruptedException {
        lock.lock();
        try {
            var left = length.toNanos();
            while (!woken && left > 0) left = changed.awaitNanos(left);
            woken = false;
        } finally {
            lock.unlock();
        }
    }

    /** False if the thread is interrupted. */
    boolean pauseUnlessInterrupted(Duration length) {
        try {
            pause(length);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits for the end of a pass after so many; false if the thread is interrupted. */
    boolean awaitOneAfter(long seen, long nanos) {
        lock.lock();
        try {
            var left = nanos;
            while (count == seen && left > 0) left = changed.awaitNanos(left);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
