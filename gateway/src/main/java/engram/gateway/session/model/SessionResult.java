package engram.gateway.session.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a session came to. What a mode has not is null.
 *
 * @param version grows with each override; the highest counts
 * @param right questions answered right, those that the learner marked included
 * @param selfMarked questions that the learner marked
 * @param wrong wrong pairs
 * @param timeMs from start to end, in milliseconds
 * @param counts whether the class table shows it
 */
public record SessionResult(
        long version,
        String deck,
        String mode,
        @Nullable Integer right,
        @Nullable Integer questions,
        @Nullable Integer selfMarked,
        @Nullable Integer wrong,
        @Nullable Long timeMs,
        boolean counts) {
    /** No producer gives two results one version; should one, the choice is the same everywhere. */
    private static final Comparator<SessionResult> COUNTS =
            Comparator.comparingLong(SessionResult::version).thenComparing(SessionResult::toString);

    /** Whether the class table shows it as one of this mode. */
    public boolean countsIn(String asked) {
        return counts && mode.equals(asked);
    }

    /** Of two results of one session, the one that counts. */
    public static SessionResult newer(SessionResult one, SessionResult other) {
        return COUNTS.compare(one, other) >= 0 ? one : other;
    }
}
