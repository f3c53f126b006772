package engram.inbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Pauses that double while something keeps failing; each turn of a loop, good or bad, comes by
 * here.
 */
final class BackOff {
    private final Duration first;
    private final Duration longest;
    private Duration next;
    private volatile long lastTurn = System.nanoTime();

    /** From 100 ms to 5 s. */
    BackOff() {
        this(Duration.ofMillis(100), Duration.ofSeconds(5));
    }

    BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /** A turn went well. */
    void reset() {
        lastTurn = System.nanoTime();
        next = first;
    }

    /** A turn failed: waits a little. */
    void pause() throws InterruptedException {
        lastTurn = System.nanoTime();
        var _ = new CountDownLatch(1).await(next.toMillis(), TimeUnit.MILLISECONDS);
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    /** For how long no turn has ended. */
    Duration sinceLastTurn() {
        return Duration.ofNanos(System.nanoTime() - lastTurn);
    }
}
