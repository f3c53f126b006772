package engram.review.graded;

import engram.ground.Times;
import engram.manners.Problem;
import engram.review.graded.model.Moment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a request counts: now, by the server's clock. Only the operator may say another time, at
 * most {@link #OLDEST} back: that is how history is brought in.
 */
@Singleton
final class RequestTime {
    static final String TIME = "X-Engram-Time";
    static final String OPERATOR = "X-Engram-Operator";
    private static final Duration OLDEST = Duration.ofDays(365);

    private final Operator operator;
    private final Clock clock;

    RequestTime(Operator operator, Clock clock) {
        this.operator = operator;
        this.clock = clock;
    }

    /**
     * The moment of a request with these headers.
     *
     * @throws Problem.Refusal if the operator says what is no such time
     */
    Moment of(@Nullable String told, @Nullable String secret) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (told == null || !operator.isShownBy(secret)) return new Moment(now, now);
        var at = parse(told);
        if (at.isAfter(now) || at.isBefore(now.minus(OLDEST)))
            throw Problem.invalid(TIME, "must be at most 365 days ago").refusal();
        return new Moment(at, now);
    }

    private static Instant parse(String told) {
        try {
            return Times.parse(told).truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException unreadable) {
            throw Problem.invalid(TIME, "must be a time such as 2026-01-31T08:00:00Z").refusal();
        }
    }
}
