package engram.review.graded.model.fact;

import java.time.Instant;

/**
 * When a request counts, to the millisecond.
 *
 * @param at when the learner acted: on the server's clock, or in the past for history that is
 *     brought in
 * @param receivedAt when the server received it
 */
public record Moment(Instant at, Instant receivedAt) {
    /** Whether the operator brings in what was done before. */
    public boolean isHistory() {
        return at.isBefore(receivedAt);
    }
}
