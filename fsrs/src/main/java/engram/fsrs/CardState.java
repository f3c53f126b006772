package engram.fsrs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one learner stands with one card.
 *
 * @param phase new, in steps or out in days
 * @param step index of the current step while in steps, else 0
 * @param due when it is next asked; null while new. A card out in days falls due when its day
 *     begins, or at once after a wrong pair
 * @param scheduledDays the current interval; in relearning the one it would leave with; 0 while new
 *     or learning
 * @param memory null while new
 * @param reps answers so far that moved its memory
 * @param lapses times it was forgotten while out in days
 * @param lastReview when the last of them was given; null while new
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

    /** A card of which no answer has moved the memory. */
    public static final CardState NEW =
            new CardState(Phase.NEW, 0, null, 0, null, 0, 0, null, null);

    /** The card asked at that time, if it was to be asked later; a new card stays as it is. */
    public CardState dueBy(Instant at) {
        if (due == null || !due.isAfter(at)) {
            return this;
        }
        return new CardState(
                phase, step, at, scheduledDays, memory, reps, lapses, lastReview, lastRating);
    }

    CardState withLapses(int count) {
        return new CardState(
                phase, step, due, scheduledDays, memory, reps, count, lastReview, lastRating);
    }
}
