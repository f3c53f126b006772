package engram.roster.assignment.model;

import engram.roster.period.model.Periods;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a class studies a deck.
 *
 * @param dueAt when it is to be learnt by
 * @param examAt when it is asked in an exam
 * @param periods during which the class studied it
 * @param version grows by one with each change
 */
public record Assignment(
        String school,
        String schoolClass,
        String deck,
        @Nullable Instant dueAt,
        @Nullable Instant examAt,
        Periods periods,
        long version,
        Instant changedAt) {

    /** The same deck with these times, assigned again if it was not any more. */
    public Assignment again(@Nullable Instant nextDue, @Nullable Instant nextExam, Instant at) {
        return new Assignment(
                school, schoolClass, deck, nextDue, nextExam, periods.again(at), version + 1, at);
    }

    public Assignment ended(Instant at) {
        return new Assignment(
                school, schoolClass, deck, dueAt, examAt, periods.ended(at), version + 1, at);
    }

    /** Whether the class no longer studies it. */
    public boolean deleted() {
        return !periods.isOpen();
    }
}
