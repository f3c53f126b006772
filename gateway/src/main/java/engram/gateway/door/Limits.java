package engram.gateway.door;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much each of many may ask for: a bucket of requests for each, which fills up again steadily.
 * Full buckets are forgotten when there are many. Thread-safe.
 */
final class Limits {
    private static final int MANY = 20_000;

    private final long burst;
    private final long perSecond;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    Limits(long burst, long perSecond) {
        this.burst = burst;
        this.perSecond = perSecond;
    }

    /** Takes one request; the seconds to wait if there is none left. */
    OptionalLong secondsToWait(String who) {
        if (buckets.size() > MANY)
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= burst);
        var taken = buckets.computeIfAbsent(who, _ -> full()).tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed()) return OptionalLong.empty();
        return OptionalLong.of(1 + taken.getNanosToWaitForRefill() / 1_000_000_000);
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
