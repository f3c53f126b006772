package engram.roster.member;

import engram.roster.invitation.Invitations;
import engram.roster.person.Logins;
import engram.roster.person.People;
import engram.roster.person.RegisterPerson;
import engram.roster.person.model.Login;
import engram.roster.person.model.NewPassword;
import engram.roster.person.model.Person;
import engram.roster.person.model.Role;
import engram.roster.schoolclass.Enrolments;
import engram.roster.schoolclass.model.Enrolment;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts people into a class by name. Who has no account gets one, with a password that is told once;
 * who has one is invited, and comes in once they say yes. Each person is answered for by
 * themselves; the same list again enrols whom the first time made. What is answered for an account
 * does not depend on whose it is or in which school: see
 * docs/decisions/0013-who-may-take-an-account.md.
 */
@Singleton
final class Invite {
    private static final Duration PUBLISHED_WITHIN = Duration.ofSeconds(7);
    private static final String NAME_TAKEN =
            "somebody signs in with this user name; give them another";

    private final Logins logins;
    private final People people;
    private final RegisterPerson registerPerson;
    private final Enrolments enrolments;
    private final Invitations invitations;
    private final ClassAccounts accounts;
    private final OneTimePasswords oneTimePasswords;

    Invite(
            Logins logins,
            People people,
            RegisterPerson registerPerson,
            Enrolments enrolments,
            Invitations invitations,
            ClassAccounts accounts,
            OneTimePasswords oneTimePasswords) {
        this.logins = logins;
        this.people = people;
        this.registerPerson = registerPerson;
        this.enrolments = enrolments;
        this.invitations = invitations;
        this.accounts = accounts;
        this.oneTimePasswords = oneTimePasswords;
    }

    record Guest(String name, @Nullable String email, @Nullable String userName) {
        /** What they are known by: the address, if there is one. */
        private String login() {
            return email != null ? email : Objects.requireNonNull(userName);
        }
    }

    /** A class, and the teacher who asks people in. */
    record Host(String school, String schoolClass, String teacher) {}

    /** What came of one guest. */
    sealed interface Outcome {
        record Created(Person person, String password) implements Outcome {}

        /** Is in the class. */
        record Enrolled(Person person) implements Outcome {}

        /** Somebody signs in with this; if they accept, they are in the class. */
        record Invited() implements Outcome {}

        record Refused(String reason) implements Outcome {}
    }

    List<Outcome> invite(Host host, List<Guest> guests) {
        var outcomes = guests.stream().map(guest -> invite(host, guest)).toList();
        var members = outcomes.stream().flatMap(Invite::personOf).toList();
        for (var person : members)
            enrolments.enrol(
                    host.school(), host.schoolClass(), person.id(), Enrolment.Part.LEARNER);
        for (var person : members) {
            people.awaitPublished(host.school(), person.id(), PUBLISHED_WITHIN);
            enrolments.awaitPublished(host.school(), host.schoolClass(), person.id());
        }
        return outcomes;
    }

    private static Stream<Person> personOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Created(var person, _) -> Stream.of(person);
            case Outcome.Enrolled(var person) -> Stream.of(person);
            case Outcome.Invited _ -> Stream.of();
            case Outcome.Refused _ -> Stream.of();
        };
    }

    private Outcome invite(Host host, Guest guest) {
        var holder = logins.holder(Login.of(guest.login()));
        if (holder.isPresent()) return invite(host, guest, holder.get());
        return Optional.ofNullable(guest.userName()).flatMap(this::holderOf).isPresent()
                ? new Outcome.Refused(NAME_TAKEN)
                : create(host, guest);
    }

    private Optional<Person> holderOf(String typed) {
        return logins.holder(Login.of(typed));
    }

    /** Who is in the class anyway, or whose account is the class's own, need not be asked. */
    private Outcome invite(Host host, Guest guest, Person holder) {
        var enrolment = enrolments.find(host.school(), host.schoolClass(), holder.id());
        if (enrolment.isPresent() || accounts.isOwn(host.schoolClass(), host.teacher(), holder))
            return new Outcome.Enrolled(holder);
        return invitations.add(
                        host.school(),
                        host.schoolClass(),
                        guest.login(),
                        guest.name(),
                        host.teacher())
                ? new Outcome.Invited()
                : new Outcome.Refused("too many people of this class have not answered yet");
    }

    private Outcome create(Host host, Guest guest) {
        var password = oneTimePasswords.next();
        return registerPerson
                .register(
                        host.school(),
                        new RegisterPerson.Newcomer(
                                guest.name(),
                                Role.LEARNER,
                                guest.email(),
                                guest.userName(),
                                new NewPassword(password),
                                host.schoolClass()))
                .<Outcome>map(person -> new Outcome.Created(person, password))
                .orElseGet(
                        () -> new Outcome.Refused("somebody took this name just now; try again"));
    }
}
