package engram.gateway.classroom.model;

import engram.gateway.session.model.Studied;
import java.util.Comparator;
import java.util.Optional;

/**
 * A learner's best round of Matching, of those that count: fewest wrong pairs, then least time.
 *
 * @param session the round's session
 * @param timeMs in milliseconds
 */
public record MatchingRecord(String session, int wrong, long timeMs) {
    private static final Comparator<MatchingRecord> BEST_FIRST =
            Comparator.comparingInt(MatchingRecord::wrong)
                    .thenComparingLong(MatchingRecord::timeMs);

    /** Of all finished rounds; empty if none counts. */
    public static Optional<MatchingRecord> of(Studied studied) {
        return studied.outcomes().stream()
                .filter(outcome -> outcome.result().countsIn("MATCHING"))
                .flatMap(outcome -> round(outcome).stream())
                .min(BEST_FIRST);
    }

    private static Optional<MatchingRecord> round(Studied.Outcome outcome) {
        var wrong = outcome.result().wrong();
        var timeMs = outcome.result().timeMs();
        return wrong == null || timeMs == null
                ? Optional.empty()
                : Optional.of(new MatchingRecord(outcome.session(), wrong, timeMs));
    }
}
