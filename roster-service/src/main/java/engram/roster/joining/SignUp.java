package engram.roster.joining;

import engram.roster.person.Logins;
import engram.roster.person.PasswordRules;
import engram.roster.person.People;
import engram.roster.person.RegisterPerson;
import engram.roster.person.model.Login;
import engram.roster.person.model.Person;
import engram.roster.person.model.Role;
import engram.roster.schoolclass.Enrolments;
import engram.roster.schoolclass.model.Enrolment;
import engram.roster.schoolclass.model.JoinCode;
import engram.roster.schoolclass.model.SchoolClass;
import engram.roster.signin.CheckPassword;
import engram.roster.signin.Client;
import engram.roster.signin.Session;
import engram.roster.signin.Sessions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a learner's account and puts it into the class of the join code.
 *
 * <p>Account and enrolment are two documents. A process that dies between them leaves an account in
 * no class, which the same request again completes: a login that is taken by somebody of the same
 * school with the same password is taken to be the same person, who goes on from there.
 */
@Singleton
final class SignUp {
    private static final Duration PUBLISHED_WITHIN = Duration.ofSeconds(7);

    private final Doors doors;
    private final Logins logins;
    private final CheckPassword checkPassword;
    private final PasswordRules rules;
    private final RegisterPerson registerPerson;
    private final People people;
    private final Enrolments enrolments;
    private final Sessions sessions;

    SignUp(
            Doors doors,
            Logins logins,
            CheckPassword checkPassword,
            PasswordRules rules,
            RegisterPerson registerPerson,
            People people,
            Enrolments enrolments,
            Sessions sessions) {
        this.doors = doors;
        this.logins = logins;
        this.checkPassword = checkPassword;
        this.rules = rules;
        this.registerPerson = registerPerson;
        this.people = people;
        this.enrolments = enrolments;
        this.sessions = sessions;
    }

    record Wish(
            JoinCode code,
            String name,
            @Nullable String email,
            @Nullable String userName,
            String password,
            Client client) {

        private List<Login> logins() {
            return java.util.stream.Stream.of(
                            Optional.ofNullable(email), Optional.ofNullable(userName))
                    .flatMap(Optional::stream)
                    .map(Login::of)
                    .toList();
        }
    }

    /** What came of it. */
    sealed interface Outcome {
        record Joined(Session session) implements Outcome {}

        /** No class has this code. */
        record UnknownCode() implements Outcome {}

        /** Nobody joins this class until its teacher lets them. */
        record Paused() implements Outcome {}

        /**
         * There is an account with this address or name, and this is not its learner: whose it is,
         * and in which school, is not told.
         */
        record LoginTaken() implements Outcome {}
    }

    Outcome signUp(Wish wish) {
        var schoolClass = doors.behind(wish.code(), wish.client().address());
        if (schoolClass.isEmpty()) return new Outcome.UnknownCode();
        if (!doors.isOpen(schoolClass.get())) return new Outcome.Paused();
        var person = account(schoolClass.get().school(), wish);
        if (person.isEmpty()) return new Outcome.LoginTaken();
        enrol(schoolClass.get(), person.get());
        return new Outcome.Joined(sessions.start(person.get(), wish.client()));
    }

    private Optional<Person> account(String school, Wish wish) {
        for (var login : wish.logins()) {
            if (logins.holder(login).isPresent())
                return checkPassword
                        .check(login, wish.password(), wish.client())
                        .filter(person -> person.school().equals(school))
                        .filter(person -> person.role() == Role.LEARNER);
        }
        return registerPerson.register(
                school,
                new RegisterPerson.Newcomer(
                        wish.name(),
                        Role.LEARNER,
                        wish.email(),
                        wish.userName(),
                        rules.allow(
                                "password",
                                wish.password(),
                                wish.name(),
                                wish.email(),
                                wish.userName()),
                        null));
    }

    private void enrol(SchoolClass schoolClass, Person person) {
        var school = schoolClass.school();
        enrolments.enrol(school, schoolClass.id(), person.id(), Enrolment.Part.LEARNER);
        people.awaitPublished(school, person.id(), PUBLISHED_WITHIN);
        enrolments.awaitPublished(school, schoolClass.id(), person.id());
    }
}
