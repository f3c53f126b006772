package engram.review.log.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;

/**
 * Tells answers that a person can have given on a device without a network from those that somebody
 * made up together: of the answers of one request that say they were given a while ago, more than
 * one for each second from the first of them to the last. A few can be quick.
 */
public final class Hurry {
    private static final Duration A_WHILE = Duration.ofMinutes(10);
    private static final int A_FEW = 20;

    private Hurry() {}

    /** Whether an answer given then says that it was kept, and did not just take its way. */
    public static boolean isKept(Instant answeredAt, Instant receivedAt) {
        return answeredAt.isBefore(receivedAt.minus(A_WHILE));
    }

    /** Whether nobody can have given those of a request that were kept. */
    public static boolean isIn(Collection<Instant> answered, Instant receivedAt) {
        var kept = answered.stream().filter(at -> isKept(at, receivedAt)).toList();
        if (kept.size() <= A_FEW) return false;
        var seconds = Duration.between(Collections.min(kept), Collections.max(kept)).toSeconds();
        return kept.size() - 1 > seconds;
    }
}
