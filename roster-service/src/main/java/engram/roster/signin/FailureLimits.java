package engram.roster.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import engram.manners.Problem;
import engram.roster.ByClock;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How often a password may be wrong. Waits grow for a login at one place: an address, or a device
 * known to be the person's. Wrong passwords also count for the address, over all logins, and for
 * the login, over all addresses; neither concerns known devices. So a stranger makes nobody wait
 * but at the stranger's own address, or by failing from very many. Kept in memory, by each replica
 * for itself; what is tried least is forgotten first. See docs/decisions/0017-growing-waits.md.
 */
@Singleton
final class FailureLimits {
    private static final int REMEMBERED = 20_000;
    private static final int OF_DAY = 60;

    /**
     * Five at once, then every 10 s; from the 20th within an hour every 3 minutes, from the 60th
     * within a day every 24.
     */
    private static final BucketConfiguration OF_PLACE =
            BucketConfiguration.builder()
                    .addLimit(limit -> limit.capacity(5).refillGreedy(6, Duration.ofMinutes(1)))
                    .addLimit(limit -> limit.capacity(20).refillGreedy(20, Duration.ofHours(1)))
                    .addLimit(limit ->
                            limit.capacity(OF_DAY).refillGreedy(OF_DAY, Duration.ofDays(1)))
                    .build();

    /** A school at eight o'clock, behind one proxy. */
    private static final BucketConfiguration OF_ADDRESS =
            BucketConfiguration.builder()
                    .addLimit(limit -> limit.capacity(300).refillGreedy(60, Duration.ofMinutes(1)))
                    .build();

    /** As many in a row as NIST SP 800-63B allows; more than a few addresses come to. */
    private static final BucketConfiguration OF_LOGIN =
            BucketConfiguration.builder()
                    .addLimit(limit -> limit.capacity(100).refillGreedy(100, Duration.ofHours(1)))
                    .build();

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(REMEMBERED)
                    .expireAfterAccess(Duration.ofDays(1))
                    .build();
    private final ByClock time;

    FailureLimits(Clock clock) {
        this.time = new ByClock(clock);
    }

    /**
     * Where a login is tried.
     *
     * @param name of the address or of the device
     * @param isKnown whether it is a device where this login's password was right before
     */
    record Place(String name, boolean isKnown) {}

    /** A try that counts as a failure until it is known to be none. */
    record Try(Bucket ofPlace, List<Bucket> taken) {}

    /**
     * Counts a try as a failure, before the password is looked at: so tries at the same time are
     * counted too.
     *
     * @throws Problem.Refusal 429 if there were too many already
     */
    Try begin(String login, Place place) {
        var ofPlace = bucket("place " + place.name() + " " + login, OF_PLACE);
        var begun = new Try(ofPlace, new ArrayList<>());
        try {
            var failedLately = hasFailedLately(ofPlace);
            take(ofPlace, begun);
            if (!place.isKnown()) {
                var ofAddress = bucket("address " + place.name(), OF_ADDRESS);
                if (failedLately) take(ofAddress, begun);
                else if (ofAddress.tryConsume(1)) begun.taken().add(ofAddress);
                take(bucket("login " + login, OF_LOGIN), begun);
            }
            return begun;
        } catch (Problem.Refusal refused) {
            withdraw(begun);
            throw refused;
        }
    }

    /** The password was right: this login begins anew at this place. */
    void succeeded(Try begun) {
        withdraw(begun);
        begun.ofPlace().reset();
    }

    /** Takes back what {@link #begin} counted. */
    void withdraw(Try begun) {
        begun.taken().forEach(bucket -> bucket.addTokens(1));
    }

    /** Who has not is let in behind an address from where many fail. */
    private static boolean hasFailedLately(Bucket ofPlace) {
        var left =
                ofPlace.asVerbose()
                        .getAvailableTokens()
                        .getDiagnostics()
                        .getAvailableTokensPerEachBandwidth();
        return left[left.length - 1] < OF_DAY;
    }

    private static void take(Bucket bucket, Try begun) {
        var taken = bucket.tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed())
            throw Problem.tooManyRequests("The password was wrong too often; wait a little")
                    .refusal(Duration.ofNanos(taken.getNanosToWaitForRefill()));
        begun.taken().add(bucket);
    }

    private Bucket bucket(String of, BucketConfiguration limits) {
        return buckets.get(
                of,
                _ -> {
                    var builder = Bucket.builder().withCustomTimePrecision(time);
                    for (var each : limits.getBandwidths()) builder.addLimit(each);
                    return builder.build();
                });
    }
}
