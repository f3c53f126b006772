package engram.roster.signin;

import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * How often a password may be wrong, for one login and from one address. The address is allowed
 * more: a whole school can sit behind one. Kept in memory, by each replica for itself.
 */
@Singleton
final class FailureLimits {
    private static final int OF_LOGIN = 10;
    private static final int OF_ADDRESS = 200;
    private static final Duration REFILL = Duration.ofMinutes(10);
    private static final int REMEMBERED = 20_000;

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** That too many passwords were wrong lately. */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final long retryAfterSeconds;

        Exceeded(long retryAfterSeconds) {
            super("too many failed sign-ins", null, false, false);
            this.retryAfterSeconds = retryAfterSeconds;
        }

        long retryAfterSeconds() {
            return retryAfterSeconds;
        }
    }

    /**
     * Counts a try as a failure, before the password is looked at: so tries at the same time are
     * counted too.
     *
     * @throws Exceeded if there were too many already
     */
    void begin(String login, String address) {
        take(loginBucket(login));
        try {
            take(addressBucket(address));
        } catch (Exceeded exceeded) {
            loginBucket(login).addTokens(1);
            throw exceeded;
        }
    }

    /** Takes back what {@link #begin} counted. */
    void succeeded(String login, String address) {
        loginBucket(login).addTokens(1);
        addressBucket(address).addTokens(1);
    }

    private static void take(Bucket bucket) {
        var taken = bucket.tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed())
            throw new Exceeded(1 + TimeUnit.NANOSECONDS.toSeconds(taken.getNanosToWaitForRefill()));
    }

    private Bucket loginBucket(String login) {
        return bucket("login " + login, OF_LOGIN);
    }

    private Bucket addressBucket(String address) {
        return bucket("address " + address, OF_ADDRESS);
    }

    private Bucket bucket(String of, int capacity) {
        if (buckets.size() > REMEMBERED) forgetTheQuiet();
        return buckets.computeIfAbsent(
                of,
                _ ->
                        Bucket.builder()
                                .addLimit(limit ->
                                        limit.capacity(capacity).refillGreedy(capacity, REFILL))
                                .build());
    }

    /** Drops full buckets, which are as good as new ones; if that is not enough, all of them. */
    private void forgetTheQuiet() {
        buckets.entrySet()
                .removeIf(each ->
                        each.getValue().getAvailableTokens()
                                >= (each.getKey().startsWith("login ") ? OF_LOGIN : OF_ADDRESS));
        if (buckets.size() > REMEMBERED) buckets.clear();
    }
}
