package engram.review.log.model;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Turns times of a client's clock, which may be wrong, into the server's, to the millisecond. The
 * client says what its clock showed when it sent the request; the difference to the server's at
 * arrival is the correction.
 *
 * @param receivedAt when the request arrived
 * @param difference to be added to the client's times
 */
public record RequestClock(Instant receivedAt, Duration difference) {
    /** How long a learner may have been without a network. */
    public static final Duration OLDEST = Duration.ofDays(365);

    /** What is left to clocks that go differently. */
    public static final Duration FURTHEST_AHEAD = Duration.ofMinutes(5);

    /** Without a time of sending the client's clock is believed. */
    public static RequestClock of(Instant receivedAt, Optional<Instant> sentAt) {
        var arrival = receivedAt.truncatedTo(ChronoUnit.MILLIS);
        return new RequestClock(
                arrival, sentAt.map(sent -> Duration.between(sent, arrival)).orElse(Duration.ZERO));
    }

    public Instant serverTime(Instant clientTime) {
        return clientTime.plus(difference).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The rule that an answer at this time of the server's clock would break. */
    public Optional<String> brokenBy(Instant answeredAt) {
        if (answeredAt.isBefore(receivedAt.minus(OLDEST)))
            return Optional.of("must be at most 365 days ago");
        if (answeredAt.isAfter(receivedAt.plus(FURTHEST_AHEAD)))
            return Optional.of("must be at most 5 minutes ahead");
        return Optional.empty();
    }
}
