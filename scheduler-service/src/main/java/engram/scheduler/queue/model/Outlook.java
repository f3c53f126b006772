package engram.scheduler.queue.model;

import engram.fsrs.CardState;
import engram.fsrs.Phase;
import engram.fsrs.Rating;
import engram.fsrs.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What each of the four ratings would lead to, and from there on while the card stays in steps.
 *
 * <p>Enough for a browser to lead a card through its steps without a server. It supposes that each
 * answer comes when the step is over; a few minutes more change nothing, since the memory counts
 * whole days.
 *
 * @param outcomes one for each rating
 */
public record Outlook(Map<Rating, Outcome> outcomes) {
    private static final long DAY_SECONDS = 86_400;

    /**
     * What one rating leads to.
     *
     * @param seconds until the card comes back; whole days as 86,400 seconds each
     * @param phase that the card is then in
     * @param next the outlook from there; only for a card that stays in steps, and only so deep as
     *     was asked for
     */
    public record Outcome(long seconds, Phase phase, @Nullable Outlook next) {}

    /** The outcome of a rating. */
    public Outcome of(Rating rating) {
        return Objects.requireNonNull(outcomes.get(rating));
    }

    /**
     * The outlook of a card answered at an instant.
     *
     * @param depth how many answers within steps to look ahead, 0 for the next answer alone
     */
    public static Outlook of(
            Scheduler scheduler, CardState card, Instant at, ZoneId zone, int depth) {
        var outcomes = new EnumMap<Rating, Outcome>(Rating.class);
        scheduler
                .preview(card, at, zone)
                .forEach((rating, next) -> {
                    var due = Objects.requireNonNull(next.due());
                    boolean further = depth > 0 && next.phase().inSteps();
                    var following = further ? of(scheduler, next, due, zone, depth - 1) : null;
                    outcomes.put(
                            rating, new Outcome(seconds(next, at, due), next.phase(), following));
                });
        return new Outlook(outcomes);
    }

    private static long seconds(CardState next, Instant at, Instant due) {
        return next.phase() == Phase.REVIEW
                ? next.scheduledDays() * DAY_SECONDS
                : Duration.between(at, due).toSeconds();
    }
}
