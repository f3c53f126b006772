package engram.gateway.mastery.model;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a deck asks of a learner now, without what they suspended or buried. New cards are counted
 * apart and are never due.
 *
 * @param due cards in review whose due day has come, and cards in a learning step whose time has
 * @param fresh cards never rated
 * @param nextDueAt when the next card falls due that is not due yet, or one that is due and buried
 *     comes back; null if none will
 */
public record Workload(int due, int fresh, @Nullable Instant nextDueAt) {

    /**
     * Adds up a deck.
     *
     * @param answerable the cards of the deck that have an answer and are not deleted
     */
    public static Workload of(
            Collection<String> answerable,
            LearnerMemory memory,
            Held held,
            StudyDays days,
            Instant now) {
        var due = 0;
        var fresh = 0;
        Instant next = null;
        for (var card : answerable) {
            if (held.suspended().contains(card)) continue;
            var known = memory.of(card);
            var from = known.seen() ? dueFrom(known, days) : now;
            if (from == null) continue;
            var asked = held.asked(card, from);
            if (asked.isAfter(now)) {
                if (known.seen() && (next == null || asked.isBefore(next))) next = asked;
            } else if (known.seen()) due++;
            else fresh++;
        }
        return new Workload(due, fresh, next);
    }

    /** A card in review is due from the first moment of its due day. */
    private static @Nullable Instant dueFrom(CardMemory known, StudyDays days) {
        var due = known.due();
        if (due == null || known.phase() != Phase.REVIEW) return due;
        return days.startOf(days.dayOf(due));
    }
}
