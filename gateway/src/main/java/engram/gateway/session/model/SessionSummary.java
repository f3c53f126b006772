package engram.gateway.session.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of a session, without its answers.
 *
 * @param served whether the server runs it
 * @param lastAt of its last answer, else its start
 * @param activeMs the time spent on questions, in milliseconds; a minute at most for each
 * @param cards how many different cards were answered
 * @param rated how many answers were rated 1 Again to 4 Easy, in this order
 * @param firstTryRate the share of cards, 0 to 1, whose first answer was right; 0 without one
 * @param known how many of the cards it left known: in Learn those answered right by typing or
 *     checking, in other modes those whose newest answer was right
 * @param overrides how many grades the learner overrode
 * @param kept how many answers a device kept for how long
 * @param finishedAt when the learner ended it; null if they never said so
 * @param result null until it has one
 */
public record SessionSummary(
        String mode,
        boolean served,
        Instant startedAt,
        Instant lastAt,
        long activeMs,
        int cards,
        int answers,
        List<Integer> rated,
        double firstTryRate,
        int known,
        int overrides,
        Kept kept,
        @Nullable Instant finishedAt,
        @Nullable SessionResult result) {
    private static final Duration IDLE = Duration.ofMinutes(30);

    public SessionSummary {
        rated = List.copyOf(rated);
    }

    /** When it was over; empty while it goes on. */
    public Optional<Instant> endedAt(Instant now) {
        if (finishedAt != null)
            return Optional.of(finishedAt.isBefore(lastAt) ? lastAt : finishedAt);
        return !served && lastAt.plus(IDLE).isBefore(now) ? Optional.of(lastAt) : Optional.empty();
    }
}
