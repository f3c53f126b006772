package engram.inbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Pauses that double from 100 ms to 5 s while something keeps failing. */
final class BackOff {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration next = FIRST;

    void reset() {
        next = FIRST;
    }

    void pause() throws InterruptedException {
        var _ = new CountDownLatch(1).await(next.toMillis(), TimeUnit.MILLISECONDS);
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
