package engram.roster.member;

import engram.access.Caller;
import engram.roster.person.PasswordRules;
import engram.roster.person.Passwords;
import engram.roster.person.People;
import engram.roster.person.model.Person;
import engram.roster.person.model.Role;
import engram.roster.schoolclass.Enrolments;
import engram.roster.schoolclass.model.Enrolment;
import engram.roster.signin.Sessions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The people of a class: listing them, taking one out, giving one a new password or more time. */
@Singleton
final class Members {
    /** For as long as a removal can be undone; after that the person has to come in anew. */
    private static final Duration RESTORABLE = Duration.ofDays(1);

    private final Enrolments enrolments;
    private final People people;
    private final ClassAccounts accounts;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Clock clock;

    Members(
            Enrolments enrolments,
            People people,
            ClassAccounts accounts,
            PasswordRules rules,
            Passwords passwords,
            Sessions sessions,
            Clock clock) {
        this.enrolments = enrolments;
        this.people = people;
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Somebody in a class. */
    record Member(Person person, Enrolment.Part part) {}

    /** What came of a change. */
    enum Outcome {
        DONE,
        NO_SUCH_MEMBER,
        TEACHES,
        /** The account is not the class's own; see {@link ClassAccounts}. */
        NOT_OURS
    }

    List<Member> list(String school, String schoolClass, String after, int limit) {
        var found = enrolments.ofClass(school, schoolClass, after, limit);
        var byId =
                people.findAll(school, found.stream().map(Enrolment::person).toList()).stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        return found.stream()
                .flatMap(each ->
                        Optional.ofNullable(byId.get(each.person())).stream()
                                .map(person -> new Member(person, each.part())))
                .toList();
    }

    /** Changes somebody of the class, as of a time; empty if they are not in it. */
    Optional<Member> change(
            String school,
            String schoolClass,
            String id,
            BiFunction<Person, Instant, Person> change) {
        return enrolments
                .find(school, schoolClass, id)
                .flatMap(enrolment ->
                        people.change(
                                        school,
                                        id,
                                        stored ->
                                                change.apply(
                                                        stored,
                                                        clock.instant()
                                                                .truncatedTo(ChronoUnit.MILLIS)))
                                .map(person -> new Member(person, enrolment.part())));
    }

    /** Takes a learner out of the class; a class keeps its teacher. */
    Outcome remove(String school, String schoolClass, String person) {
        var enrolment = enrolments.find(school, schoolClass, person);
        if (enrolment.isEmpty()) return Outcome.NO_SUCH_MEMBER;
        if (enrolment.get().part() == Enrolment.Part.TEACHER) return Outcome.TEACHES;
        if (!enrolments.end(school, schoolClass, person)) return Outcome.NO_SUCH_MEMBER;
        enrolments.awaitPublished(school, schoolClass, person);
        return Outcome.DONE;
    }

    /** Puts a learner back who was taken out of the class within a day; false if none was. */
    boolean restore(String school, String schoolClass, String person) {
        var since = clock.instant().minus(RESTORABLE);
        if (!enrolments.restore(school, schoolClass, person, since)) return false;
        enrolments.awaitPublished(school, schoolClass, person);
        return true;
    }

    /**
     * Gives a learner of the class a new password and signs them out everywhere, if the account is
     * the class's own.
     */
    Outcome setPassword(Caller teacher, String schoolClass, String id, String password) {
        var school = teacher.school();
        var person =
                enrolments
                        .find(school, schoolClass, id)
                        .flatMap(enrolment -> people.find(school, enrolment.person()));
        if (person.isEmpty()) return Outcome.NO_SUCH_MEMBER;
        if (person.get().role() != Role.LEARNER) return Outcome.TEACHES;
        if (!accounts.isOwn(schoolClass, teacher.person(), person.get())) return Outcome.NOT_OURS;
        var hash = passwords.hash(rules.allow(password, person.get()));
        people.change(
                school,
                id,
                stored ->
                        stored.withPasswordFromClass(
                                hash, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        sessions.endOthers(school, id, "");
        return Outcome.DONE;
    }
}
