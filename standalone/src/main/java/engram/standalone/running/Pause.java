package engram.standalone.running;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Pauses between two tries: each twice as long as the one before, up to 10 s. */
final class Pause {
    private static final long LONGEST_MS = 10_000;

    private long next;

    Pause(Duration first) {
        next = first.toMillis();
    }

    /** Waits; not any longer once the latch is down. */
    void unless(CountDownLatch over) {
        try {
            var _ = over.await(next, MILLISECONDS);
        } catch (InterruptedException never) {
            throw new IllegalStateException("nobody interrupts it", never);
        }
        next = Math.min(2 * next, LONGEST_MS);
    }
}
