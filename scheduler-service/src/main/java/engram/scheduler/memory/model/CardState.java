package engram.scheduler.memory.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one learner stands with one card.
 *
 * @param phase new, in steps or out in days
 * @param step index of the current step while in steps, else 0
 * @param due when it is next asked; null while new. A card out in days falls due when its day
 *     begins
 * @param scheduledDays the current interval; in relearning the one it would leave with; 0 while new
 *     or learning
 * @param memory null while new
 * @param reps answers so far
 * @param lapses times it was forgotten while out in days
 * @param lastReview when it was last answered; null while new
 * @param lastRating how; null while new
 */
public record CardState(
        Phase phase,
        int step,
        @Nullable Instant due,
        long scheduledDays,
        @Nullable MemoryState memory,
        int reps,
        int lapses,
        @Nullable Instant lastReview,
        @Nullable Rating lastRating) {

    /** A card that was never answered. */
    public static final CardState NEW =
            new CardState(Phase.NEW, 0, null, 0, null, 0, 0, null, null);

    CardState withLapses(int count) {
        return new CardState(
                phase, step, due, scheduledDays, memory, reps, count, lastReview, lastRating);
    }
}
