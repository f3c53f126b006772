package engram.inbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Pauses that double while something keeps failing. */
final class BackOff {
    private final Duration first;
    private final Duration longest;
    private Duration next;

    /** From 100 ms to 5 s. */
    BackOff() {
        this(Duration.ofMillis(100), Duration.ofSeconds(5));
    }

    BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    void reset() {
        next = first;
    }

    void pause() throws InterruptedException {
        var _ = new CountDownLatch(1).await(next.toMillis(), TimeUnit.MILLISECONDS);
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
