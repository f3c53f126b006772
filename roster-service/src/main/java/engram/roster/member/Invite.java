package engram.roster.member;

import engram.roster.person.Logins;
import engram.roster.person.People;
import engram.roster.person.RegisterPerson;
import engram.roster.person.model.Login;
import engram.roster.person.model.Person;
import engram.roster.person.model.Role;
import engram.roster.schoolclass.Enrolments;
import engram.roster.schoolclass.model.Enrolment;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts people into a class by name, and makes accounts for those who have none, each with a
 * password that is told once. Each person is answered for by themselves; the same list again enrols
 * whom the first time made.
 */
@Singleton
final class Invite {
    private static final Duration PUBLISHED_WITHIN = Duration.ofSeconds(7);

    private final Logins logins;
    private final People people;
    private final RegisterPerson registerPerson;
    private final Enrolments enrolments;
    private final OneTimePasswords oneTimePasswords;

    Invite(
            Logins logins,
            People people,
            RegisterPerson registerPerson,
            Enrolments enrolments,
            OneTimePasswords oneTimePasswords) {
        this.logins = logins;
        this.people = people;
        this.registerPerson = registerPerson;
        this.enrolments = enrolments;
        this.oneTimePasswords = oneTimePasswords;
    }

    record Guest(String name, @Nullable String email, @Nullable String userName) {}

    /** What came of one guest. */
    sealed interface Outcome {
        record Created(Person person, String password) implements Outcome {}

        record Enrolled(Person person) implements Outcome {}

        record Refused(String reason) implements Outcome {}
    }

    List<Outcome> invite(String school, String schoolClass, List<Guest> guests) {
        var outcomes = guests.stream().map(guest -> invite(school, guest)).toList();
        var invited = outcomes.stream().flatMap(Invite::personOf).toList();
        for (var person : invited)
            enrolments.enrol(school, schoolClass, person.id(), Enrolment.Part.LEARNER);
        for (var person : invited) {
            people.awaitPublished(school, person.id(), PUBLISHED_WITHIN);
            enrolments.awaitPublished(school, schoolClass, person.id());
        }
        return outcomes;
    }

    private static Stream<Person> personOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Created(var person, _) -> Stream.of(person);
            case Outcome.Enrolled(var person) -> Stream.of(person);
            case Outcome.Refused _ -> Stream.of();
        };
    }

    private Outcome invite(String school, Guest guest) {
        var holders =
                Stream.of(Optional.ofNullable(guest.email()), Optional.ofNullable(guest.userName()))
                        .flatMap(Optional::stream)
                        .flatMap(typed -> logins.holder(Login.of(typed)).stream())
                        .distinct()
                        .toList();
        if (holders.isEmpty()) return create(school, guest);
        var holder = holders.getFirst();
        return holders.size() == 1 && holder.school().equals(school)
                ? new Outcome.Enrolled(holder)
                : new Outcome.Refused("somebody else signs in with this name");
    }

    private Outcome create(String school, Guest guest) {
        var password = oneTimePasswords.next();
        return registerPerson
                .register(
                        school,
                        new RegisterPerson.Newcomer(
                                guest.name(),
                                Role.LEARNER,
                                guest.email(),
                                guest.userName(),
                                password))
                .<Outcome>map(person -> new Outcome.Created(person, password))
                .orElseGet(() -> new Outcome.Refused("somebody else signs in with this name"));
    }
}
