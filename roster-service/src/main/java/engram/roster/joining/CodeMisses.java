package engram.roster.joining;

import engram.manners.Problem;
import engram.roster.ByClock;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often one address may come with a join code that leads nowhere: 20 times, and 5 more each
 * minute. Codes that lead somewhere do not count, so that a class behind one proxy comes in at
 * once. Kept in memory, by each replica for itself.
 */
@Singleton
final class CodeMisses {
    private static final int MOST = 20;
    private static final int REFILL = 5;
    private static final Duration REFILLED_IN = Duration.ofMinutes(1);
    private static final int REMEMBERED = 20_000;

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final TimeMeter time;

    CodeMisses(Clock clock) {
        this.time = new ByClock(clock);
    }

    /**
     * Asked before a code is looked at.
     *
     * @throws Problem.Refusal 429 if there were too many misses already
     */
    void check(String address) {
        var known = buckets.get(address);
        if (known == null) return;
        var estimate = known.estimateAbilityToConsume(1);
        if (!estimate.canBeConsumed())
            throw Problem.tooManyRequests(
                            "Too many codes led nowhere; wait a little, and read the code again")
                    .refusal(Duration.ofNanos(estimate.getNanosToWaitForRefill()));
    }

    /** Counts a miss; those that were on their way at the same time count too. */
    void missed(String address) {
        if (buckets.size() > REMEMBERED) forgetTheQuiet();
        buckets.computeIfAbsent(
                        address,
                        _ ->
                                Bucket.builder()
                                        .withCustomTimePrecision(time)
                                        .addLimit(limit ->
                                                limit.capacity(MOST)
                                                        .refillGreedy(REFILL, REFILLED_IN))
                                        .build())
                .consumeIgnoringRateLimits(1);
    }

    /** Drops full buckets, which are as good as new ones; if that is not enough, all of them. */
    private void forgetTheQuiet() {
        buckets.values().removeIf(each -> each.getAvailableTokens() >= MOST);
        if (buckets.size() > REMEMBERED) buckets.clear();
    }
}
