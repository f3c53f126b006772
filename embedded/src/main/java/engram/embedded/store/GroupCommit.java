package engram.embedded.store;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets concurrent writers share a commit: while one commit runs, the writers that come gather, and
 * the next commit is for all of them. Thread-safe.
 */
final class GroupCommit {
    private final Runnable commit;
    private final Lock lock = new ReentrantLock();
    private final Condition finished = lock.newCondition();
    private long asked;
    private long done;
    private boolean running;

    GroupCommit(Runnable commit) {
        this.commit = commit;
    }

    /** Returns when everything that this thread wrote before is committed. */
    void await() {
        lock.lock();
        try {
            var mine = ++asked;
            while (done < mine) {
                if (running) {
                    finished.awaitUninterruptibly();
                } else {
                    commitForAll();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Writers whose writes are not committed yet. */
    long waiting() {
        lock.lock();
        try {
            return asked - done;
        } finally {
            lock.unlock();
        }
    }

    private void commitForAll() {
        running = true;
        var covered = asked;
        var succeeded = false;
        lock.unlock();
        try {
            commit.run();
            succeeded = true;
        } finally {
            lock.lock();
            running = false;
            if (succeeded) {
                done = covered;
            }
            finished.signalAll();
        }
    }
}
