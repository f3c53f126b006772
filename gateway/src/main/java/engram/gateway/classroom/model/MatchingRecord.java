package engram.gateway.classroom.model;

import engram.gateway.session.model.Outcomes;
import engram.gateway.session.model.Studied;
import java.util.Objects;
import java.util.Optional;

/**
 * A learner's best round of Matching, of those that count: fewest wrong pairs, then least time.
 *
 * @param session the round's session
 * @param timeMs in milliseconds
 */
public record MatchingRecord(String session, int wrong, long timeMs) {

    /** Of all finished rounds; empty if none counts. */
    public static Optional<MatchingRecord> of(Studied studied) {
        return Outcomes.bestRound(studied.outcomes())
                .map(best ->
                        new MatchingRecord(
                                best.session(),
                                Objects.requireNonNull(best.result().wrong()),
                                Objects.requireNonNull(best.result().timeMs())));
    }
}
