package engram.review.graded.pages;

import engram.ground.Times;
import engram.manners.Operator;
import engram.review.graded.model.fact.Moment;
import engram.review.result.Refusal;
import engram.review.result.Result;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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

    /** The moment of a request with these headers; refused if the operator says no such time. */
    Result<Moment> of(@Nullable String told, @Nullable String secret) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (told == null || !operator.isShownBy(secret)) return Result.done(new Moment(now, now));
        return Result.of(
                        parse(told),
                        new Refusal.Invalid(TIME, "must be a time such as 2026-01-31T08:00:00Z"))
                .then(at ->
                        at.isAfter(now) || at.isBefore(now.minus(OLDEST))
                                ? Result.refused(
                                        new Refusal.Invalid(TIME, "must be at most 365 days ago"))
                                : Result.done(new Moment(at, now)));
    }

    private static Optional<Instant> parse(String told) {
        try {
            return Optional.of(Times.parse(told).truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
