package engram.roster.schoolclass.model;

import java.time.Instant;

/**
 * A person's place in a class.
 *
 * @param deleted whether the person has left
 * @param version grows by one with each change
 */
public record Enrolment(
        String school,
        String schoolClass,
        String person,
        Part part,
        boolean deleted,
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
        return new Enrolment(school, schoolClass, person, part, false, 1, at);
    }

    /** The same person back in the class. */
    public Enrolment again(Part next, Instant at) {
        return new Enrolment(school, schoolClass, person, next, false, version + 1, at);
    }

    public Enrolment ended(Instant at) {
        return new Enrolment(school, schoolClass, person, part, true, version + 1, at);
    }
}
