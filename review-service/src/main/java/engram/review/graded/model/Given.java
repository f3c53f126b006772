package engram.review.graded.model;

import java.time.Instant;

/**
 * An answer as it arrived.
 *
 * @param question its number
 * @param responseMs from question to answer in milliseconds, at most {@link #LONGEST_RESPONSE_MS}
 * @param hint whether the hint was looked at
 */
public record Given(int question, Answer answer, Instant at, int responseMs, boolean hint) {
    /** Longer thinking is not told from a break. */
    public static final int LONGEST_RESPONSE_MS = 60_000;
}
