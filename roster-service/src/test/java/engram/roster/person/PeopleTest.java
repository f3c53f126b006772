package engram.roster.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import engram.roster.fixture.AtOnce;
import engram.roster.fixture.RosterServer;
import engram.roster.person.model.Person;
import engram.roster.person.model.Role;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00.123Z");

    private final RosterServer roster = RosterServer.shared();
    private final People people = roster.bean(People.class);
    private final String school = RosterServer.unique("school");

    private Person person(String id) {
        return new Person(
                school,
                id,
                "Kim",
                Role.ADMIN,
                "k@example.org",
                "kim",
                "hash",
                "c1",
                25,
                false,
                false,
                1,
                AT);
    }

    @Test
    void are_read_as_they_were_stored() {
        people.insert(person("p1"));

        assertThat(people.find(school, "p1")).hasValue(person("p1"));
    }

    @Test
    void are_nothing_to_another_school() {
        people.insert(person("p1"));

        assertThat(people.find("another", "p1")).isEmpty();
        assertThat(people.findAll("another", List.of("p1"))).isEmpty();
        assertThat(people.change("another", "p1", each -> each.removed(AT))).isEmpty();
        assertThat(people.find(school, "p1")).isPresent();
    }

    @Test
    void are_found_together_as_far_as_they_are_there() {
        people.insert(person("p1"));
        people.insert(person("p2"));

        assertThat(people.findAll(school, List.of("p1", "p2", "p3", "p1")))
                .containsExactlyInAnyOrder(person("p1"), person("p2"));
        assertThat(people.findAll(school, List.of())).isEmpty();
    }

    @Test
    void who_are_removed_are_not_there_and_cannot_be_changed() {
        people.insert(person("p1"));
        people.change(school, "p1", each -> each.removed(AT));

        assertThat(people.find(school, "p1")).isEmpty();
        assertThat(people.change(school, "p1", each -> each.withProfile("Kit", true, AT)))
                .isEmpty();
    }

    @Test
    void have_ids_that_are_given_once() {
        people.insert(person("p1"));

        assertThatThrownBy(() -> people.insert(person("p1").removed(AT).removed(AT)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> people.insert(person("p1")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(people.find(school, "p1")).hasValue(person("p1"));
    }

    @Nested
    class Changed_by_several_at_once {
        @Test
        void lose_none_of_the_changes() {
            people.insert(person("p1"));

            AtOnce.times(
                    8,
                    i ->
                            people.change(
                                    school,
                                    "p1",
                                    each -> each.withProfile(each.name() + "+", true, AT)));

            var after = people.find(school, "p1").orElseThrow();
            assertThat(after.name()).isEqualTo("Kim" + "+".repeat(8));
            assertThat(after.version()).isEqualTo(9);
        }

        @Test
        void are_decided_on_anew_by_what_the_other_stored() {
            people.insert(person("p1"));
            var looks = new AtomicInteger();

            people.change(
                    school,
                    "p1",
                    each -> {
                        if (looks.getAndIncrement() == 0)
                            people.change(school, "p1", other -> other.withOwnPassword("own", AT));
                        return each.withProfile("Kit", true, AT);
                    });

            assertThat(looks).hasValue(2);
            assertThat(people.find(school, "p1").orElseThrow())
                    .returns("Kit", Person::name)
                    .returns("own", Person::passwordHash)
                    .returns(null, Person::passwordFrom);
        }
    }

    /** Documents of earlier versions lack what came later. */
    @Test
    void of_earlier_versions_have_no_extra_time_and_their_time_counts() {
        roster.owned()
                .getCollection("people")
                .insertOne(
                        new Document("_id", school + ":old")
                                .append("school", school)
                                .append("person", "old")
                                .append("name", "Kim")
                                .append("role", "LEARNER")
                                .append("userName", "kim")
                                .append("password", "hash")
                                .append("deleted", false)
                                .append("version", 3L)
                                .append("changedAt", Date.from(AT)));

        assertThat(people.find(school, "old"))
                .hasValue(
                        new Person(
                                school,
                                "old",
                                "Kim",
                                Role.LEARNER,
                                null,
                                "kim",
                                "hash",
                                null,
                                0,
                                true,
                                false,
                                3,
                                AT));
    }
}
