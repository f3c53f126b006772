package engram.roster.setup;

import engram.roster.Ids;
import engram.roster.person.People;
import engram.roster.person.RegisterPerson;
import engram.roster.person.model.Person;
import engram.roster.school.Schools;
import engram.roster.school.model.School;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Makes a school and its first teacher. The school is stored last: until then the teacher's login
 * counts for nothing and is free again a minute after a crash.
 */
@Singleton
final class CreateSchool {
    private static final Duration PUBLISHED_WITHIN = Duration.ofSeconds(7);

    private final Schools schools;
    private final FirstSchool firstSchool;
    private final RegisterPerson registerPerson;
    private final People people;
    private final Clock clock;

    CreateSchool(
            Schools schools,
            FirstSchool firstSchool,
            RegisterPerson registerPerson,
            People people,
            Clock clock) {
        this.schools = schools;
        this.firstSchool = firstSchool;
        this.registerPerson = registerPerson;
        this.people = people;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {
        record Created(Person teacher) implements Outcome {}

        /** There is a school, and only the operator makes more. */
        record OperatorOnly() implements Outcome {}

        /** Somebody else is making the first school just now. */
        record Busy() implements Outcome {}

        /** Somebody signs in with the teacher's e-mail address already. */
        record LoginTaken() implements Outcome {}
    }

    boolean isNeeded() {
        return schools.isEmpty();
    }

    Outcome create(String name, String zone, RegisterPerson.Newcomer teacher, boolean byOperator) {
        var id = Ids.next();
        if (!schools.isEmpty())
            return byOperator ? make(id, name, zone, teacher) : new Outcome.OperatorOnly();
        if (!firstSchool.claim(id)) return new Outcome.Busy();
        return schools.isEmpty() ? makeFirst(id, name, zone, teacher) : new Outcome.OperatorOnly();
    }

    private Outcome makeFirst(
            String id, String name, String zone, RegisterPerson.Newcomer teacher) {
        var person = registerPerson.register(id, teacher);
        if (person.isEmpty()) {
            firstSchool.release(id);
            return new Outcome.LoginTaken();
        }
        return firstSchool.confirm(id) ? open(id, name, zone, person) : new Outcome.Busy();
    }

    private Outcome make(String id, String name, String zone, RegisterPerson.Newcomer teacher) {
        var person = registerPerson.register(id, teacher);
        return person.isEmpty() ? new Outcome.LoginTaken() : open(id, name, zone, person);
    }

    private Outcome open(String id, String name, String zone, Optional<Person> teacher) {
        schools.insert(
                new School(id, name.strip(), zone, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        var person = teacher.orElseThrow();
        people.awaitPublished(id, person.id(), PUBLISHED_WITHIN);
        return new Outcome.Created(person);
    }
}
