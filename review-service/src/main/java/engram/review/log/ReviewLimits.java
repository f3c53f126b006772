package engram.review.log;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import engram.review.log.model.Learner;
import engram.review.result.Refusal;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * How many answers a session may have, and how many a card of a learner may get on one day (UTC, by
 * the time of arrival). Both are far beyond what a person does, and bound every document that grows
 * with answers. Counted are the reviews that are folded, which all replicas share; so what comes
 * within a moment of each other can go beyond a limit by what {@link ReviewRate} lets through.
 */
@Singleton
public final class ReviewLimits {
    private static final Duration UNTIL_ANOTHER_SESSION = Duration.ofHours(1);

    private final Reviews reviews;
    private final int perSession;
    private final int perCardAndDay;

    ReviewLimits(
            Reviews reviews,
            @Value("${engram.limits.reviews.per-session:5000}") int perSession,
            @Value("${engram.limits.reviews.per-card-and-day:500}") int perCardAndDay) {
        this.reviews = reviews;
        this.perSession = perSession;
        this.perCardAndDay = perCardAndDay;
    }

    /** Refuses if a session has no room for one more answer for each time that it is named. */
    Optional<Refusal> fullIn(Learner learner, Collection<String> sessions) {
        return isBeyond(perSession, sessions, some -> reviews.countIn(learner, some))
                ? Optional.of(fullSession())
                : Optional.empty();
    }

    /**
     * Refuses if a session that the server runs, with so many answers, has no room for one more.
     */
    public Optional<Refusal> fullAfter(int answers) {
        return answers >= perSession ? Optional.of(fullSession()) : Optional.empty();
    }

    /** Refuses if a card may get no more answer today for each time that it is named. */
    public Optional<Refusal> fullFor(Learner learner, Collection<String> cards, Instant now) {
        var today = now.truncatedTo(ChronoUnit.DAYS);
        if (!isBeyond(perCardAndDay, cards, some -> reviews.countOf(learner, some, today)))
            return Optional.empty();
        return Optional.of(
                new Refusal.TooMany(
                        "A card takes at most "
                                + perCardAndDay
                                + " answers a day. Nothing was recorded; wait for as long as"
                                + " Retry-After says",
                        Duration.between(now, tomorrow(now))));
    }

    /** One count tells of all of them that they are far from the limit, as they always are. */
    private static boolean isBeyond(
            int limit, Collection<String> named, ToIntFunction<Set<String>> stored) {
        var more = named.stream().collect(groupingBy(Function.identity(), counting()));
        return !more.isEmpty()
                && stored.applyAsInt(more.keySet()) + named.size() > limit
                && more.entrySet().stream().anyMatch(each -> isBeyond(limit, each, stored));
    }

    private static boolean isBeyond(
            int limit, Map.Entry<String, Long> more, ToIntFunction<Set<String>> stored) {
        return stored.applyAsInt(Set.of(more.getKey())) + more.getValue() > limit;
    }

    private static Instant tomorrow(Instant now) {
        return now.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).plusDays(1).toInstant();
    }

    private Refusal fullSession() {
        return new Refusal.TooMany(
                "A session has at most "
                        + perSession
                        + " answers. Nothing was recorded; go on in another session",
                UNTIL_ANOTHER_SESSION);
    }
}
