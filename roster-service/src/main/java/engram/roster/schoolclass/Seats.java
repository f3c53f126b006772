package engram.roster.schoolclass;

import engram.access.Caller;
import engram.manners.Problem;
import engram.roster.schoolclass.model.Enrolment;
import engram.roster.schoolclass.model.SchoolClass;
import jakarta.inject.Singleton;

/**
 * What a caller is in a class. Who is not in it does not learn that it exists; who learns in it may
 * not do what its teachers do.
 */
@Singleton
public final class Seats {
    private final Classes classes;
    private final Enrolments enrolments;

    Seats(Classes classes, Enrolments enrolments) {
        this.classes = classes;
        this.enrolments = enrolments;
    }

    /** A class and what the caller is in it. */
    public record Seat(SchoolClass schoolClass, Enrolment.Part part) {
        public boolean isTeachers() {
            return part == Enrolment.Part.TEACHER;
        }
    }

    /** The caller's seat, whatever it is; otherwise there is no such class. */
    public Seat of(Caller caller, String classId) {
        return enrolments
                .find(caller.school(), classId, caller.person())
                .flatMap(enrolment ->
                        classes.find(caller.school(), classId)
                                .map(found -> new Seat(found, enrolment.part())))
                .orElseThrow(() -> Problem.notFound().refusal());
    }

    /** The seat of a caller who teaches the class. */
    public Seat ofTeacher(Caller caller, String classId) {
        var seat = of(caller, classId);
        if (seat.isTeachers()) return seat;
        throw Problem.forbidden("Only a teacher of the class may do this").refusal();
    }
}
