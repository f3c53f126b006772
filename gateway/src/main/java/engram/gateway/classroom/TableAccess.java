package engram.gateway.classroom;

import engram.access.Access;
import engram.access.Caller;
import engram.manners.Problem;
import engram.inbox.Progress;
import jakarta.inject.Singleton;

/**
 * Who may look at a class table: the teachers of the class. Its learners are told that they may
 * not; to everybody else it is not there.
 */
@Singleton
final class TableAccess {
    private final Access access;
    private final Names names;
    private final Progress progress;

    TableAccess(Access access, Names names, Progress progress) {
        this.access = access;
        this.names = names;
        this.progress = progress;
    }

    /**
     * Returns if the caller teaches the class. An unknown class is waited for, 2 s at most.
     *
     * @throws Problem.Refusal 403 for its learners, 404 for everybody else
     */
    void requireTeacher(Caller caller, String classId) {
        var enrolment =
                progress.await(() -> access.enrolment(caller.school(), classId, caller.person()));
        if (enrolment.isEmpty() || names.isDeletedClass(caller.school(), classId))
            throw Problem.notFound().refusal();
        if (enrolment.get().role() != Caller.Role.TEACHER)
            throw Problem.forbidden("Only teachers of the class see its table").refusal();
    }

    /**
     * Returns if the person is a learner of the class.
     *
     * @throws Problem.Refusal 404 if not
     */
    void requireLearner(Caller caller, String classId, String person) {
        var enrolment = progress.await(() -> access.enrolment(caller.school(), classId, person));
        if (enrolment.isEmpty() || enrolment.get().role() != Caller.Role.LEARNER)
            throw Problem.notFound().refusal();
    }

    /**
     * Returns if the deck is assigned to the class and not deleted.
     *
     * @throws Problem.Refusal 404 if not
     */
    void requireAssigned(Caller caller, String classId, String deck) {
        if (progress.await(() -> access.assignment(caller.school(), classId, deck)).isEmpty())
            throw Problem.notFound().refusal();
    }
}
