package engram.roster.assignment.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a class studies a deck.
 *
 * @param dueAt when it is to be learnt by
 * @param examAt when it is asked in an exam
 * @param version grows by one with each change
 */
public record Assignment(
        String school,
        String schoolClass,
        String deck,
        @Nullable Instant dueAt,
        @Nullable Instant examAt,
        boolean deleted,
        long version,
        Instant changedAt) {

    /** The same deck with these times, assigned again if it was not any more. */
    public Assignment again(@Nullable Instant nextDue, @Nullable Instant nextExam, Instant at) {
        return new Assignment(school, schoolClass, deck, nextDue, nextExam, false, version + 1, at);
    }

    public Assignment ended(Instant at) {
        return new Assignment(school, schoolClass, deck, dueAt, examAt, true, version + 1, at);
    }
}
