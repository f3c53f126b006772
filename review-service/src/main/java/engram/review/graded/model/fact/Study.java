package engram.review.graded.model.fact;

import java.time.Instant;

/**
 * Whose session it is, of what, and since when.
 *
 * @param id the session's; it means something within its learner only
 * @param zone the learner's IANA time zone
 * @param seed what every choice of the session is drawn from, so that it can be made again
 */
public record Study(
        String id,
        String school,
        String learner,
        String deck,
        String zone,
        long seed,
        Instant startedAt) {

    /** A seed for one thing of the session, such as a question. */
    public long seedFor(long thing) {
        // The finaliser of SplitMix64: near inputs give unlike seeds.
        var z = seed + thing * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
