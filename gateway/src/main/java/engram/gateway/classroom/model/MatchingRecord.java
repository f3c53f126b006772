package engram.gateway.classroom.model;

import engram.gateway.session.model.SessionResult;
import engram.gateway.session.model.Studied;
import java.util.Comparator;
import java.util.Optional;

/**
 * A learner's best round of Matching, of those that count: fewest wrong pairs, then least time.
 *
 * @param timeMs in milliseconds
 */
public record MatchingRecord(int wrong, long timeMs) {
    private static final Comparator<MatchingRecord> BEST_FIRST =
            Comparator.comparingInt(MatchingRecord::wrong)
                    .thenComparingLong(MatchingRecord::timeMs);

    /** Of all finished rounds; empty if none counts. */
    public static Optional<MatchingRecord> of(Studied studied) {
        return studied.outcomes().stream()
                .map(Studied.Outcome::result)
                .filter(result -> result.counts() && result.mode().equals("MATCHING"))
                .flatMap(result -> round(result).stream())
                .min(BEST_FIRST);
    }

    private static Optional<MatchingRecord> round(SessionResult result) {
        var wrong = result.wrong();
        var timeMs = result.timeMs();
        return wrong == null || timeMs == null
                ? Optional.empty()
                : Optional.of(new MatchingRecord(wrong, timeMs));
    }
}
