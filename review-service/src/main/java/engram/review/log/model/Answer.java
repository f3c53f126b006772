package engram.review.log.model;

import java.time.Instant;

/**
 * What a learner says they answered; every field keeps its rule.
 *
 * @param rating 1 Again, 2 Hard, 3 Good, 4 Easy
 * @param answeredAt by the server's clock
 * @param responseMs from question to answer in milliseconds, at most {@link #LONGEST_RESPONSE_MS}
 */
public record Answer(
        String id,
        String session,
        Mode mode,
        String deck,
        String card,
        int rating,
        Instant answeredAt,
        int responseMs) {
    /** Longer thinking is not told from a break. */
    public static final int LONGEST_RESPONSE_MS = 60_000;

    /**
     * Whether another try to send an answer is the same answer. Its time is left out: it is worked
     * out anew at each try from two clocks, and comes out differently by the delay of the network.
     */
    public boolean sameAs(Answer other) {
        return session.equals(other.session)
                && mode == other.mode
                && deck.equals(other.deck)
                && card.equals(other.card)
                && rating == other.rating
                && responseMs == other.responseMs;
    }
}
