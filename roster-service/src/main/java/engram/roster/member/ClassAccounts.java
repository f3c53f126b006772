package engram.roster.member;

import engram.roster.person.model.Person;
import engram.roster.person.model.Role;
import engram.roster.schoolclass.Enrolments;
import jakarta.inject.Singleton;

/**
 * Which accounts a class may give another password, and take in without asking: those that it made,
 * while nobody else relies on them. That is: the person is a learner, has not chosen a password of
 * their own, and is in no class that another teacher teaches.
 */
@Singleton
final class ClassAccounts {
    private final Enrolments enrolments;

    ClassAccounts(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    /** Whether the person's account is the class's own, seen by one of its teachers. */
    boolean isOwn(String schoolClass, String teacher, Person person) {
        return person.role() == Role.LEARNER
                && schoolClass.equals(person.passwordFrom())
                && enrolments.isTaughtByNobodyBut(person.school(), person.id(), teacher);
    }
}
