package engram.roster.schoolclass.model;

import engram.roster.period.model.Periods;
import java.time.Instant;

/**
 * A person's place in a class.
 *
 * @param periods during which the person was in it
 * @param version grows by one with each change
 */
public record Enrolment(
        String school,
        String schoolClass,
        String person,
        Part part,
        Periods periods,
        long version,
        Instant changedAt) {

    /** What a person does in a class. */
    public enum Part {
        TEACHER,
        LEARNER
    }

    /** Somebody's first place in a class. */
    public static Enrolment first(
            String school, String schoolClass, String person, Part part, Instant at) {
        return new Enrolment(school, schoolClass, person, part, Periods.since(at), 1, at);
    }

    /** The same person back in the class. */
    public Enrolment again(Part next, Instant at) {
        return new Enrolment(school, schoolClass, person, next, periods.again(at), version + 1, at);
    }

    public Enrolment ended(Instant at) {
        return new Enrolment(school, schoolClass, person, part, periods.ended(at), version + 1, at);
    }

    /** Whether the person has left. */
    public boolean deleted() {
        return !periods.isOpen();
    }
}
