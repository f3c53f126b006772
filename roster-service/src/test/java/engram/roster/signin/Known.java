package engram.roster.signin;

import engram.roster.person.model.Person;
import engram.roster.person.model.Role;
import java.time.Instant;

/** People of a school as a sign-in knows them; nothing of them is stored. */
record Known(String school) {
    Person person() {
        return person("p1");
    }

    Person person(String id) {
        return new Person(
                school,
                id,
                "Kim",
                Role.LEARNER,
                null,
                "kim",
                "hash",
                null,
                0,
                true,
                false,
                1,
                Instant.EPOCH);
    }
}
