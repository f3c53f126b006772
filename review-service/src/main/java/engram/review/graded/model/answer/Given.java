package engram.review.graded.model.answer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it arrived.
 *
 * @param question its number
 * @param responseMs from question to answer in milliseconds, at most {@link #LONGEST_RESPONSE_MS}
 * @param hint whether the hint was looked at
 * @param timing of a typed answer in Learn whose time counts; null for others
 */
public record Given(
        int question,
        Answer answer,
        Instant at,
        int responseMs,
        boolean hint,
        @Nullable Timing timing) {
    /** Longer thinking is not told from a break. */
    public static final int LONGEST_RESPONSE_MS = 60_000;

    /** The same, with what its time says. */
    public Given with(Timing measured) {
        return new Given(question, answer, at, responseMs, hint, measured);
    }
}
