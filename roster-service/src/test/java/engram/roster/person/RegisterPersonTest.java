package engram.roster.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import engram.roster.fixture.AtOnce;
import engram.roster.fixture.HandClock;
import engram.roster.fixture.RosterServer;
import engram.roster.person.model.Login;
import engram.roster.person.model.NewPassword;
import engram.roster.person.model.Person;
import engram.roster.person.model.Role;
import engram.roster.school.Schools;
import engram.roster.school.model.School;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RegisterPersonTest {
    private final RosterServer roster = RosterServer.shared();
    private final HandClock clock = new HandClock();
    private final People people = roster.bean(People.class);
    private final Schools schools = roster.bean(Schools.class);
    private final Passwords passwords = roster.bean(Passwords.class);
    private final Logins logins = new Logins(roster.owned(), people, schools, clock);
    private final RegisterPerson registerPerson =
            new RegisterPerson(logins, people, passwords, clock);
    private final String school = RosterServer.unique("school");
    private final String userName = RosterServer.unique("Kim");
    private final String email = userName + "@Example.org";

    @BeforeEach
    void a_school() {
        schools.insert(new School(school, "Hill School", "Europe/Zurich", clock.instant()));
    }

    private Optional<Person> register(String email, String userName) {
        return registerPerson.register(
                school,
                new RegisterPerson.Newcomer(
                        "  Kim ",
                        Role.LEARNER,
                        email,
                        userName,
                        new NewPassword("correct horse"),
                        "c1"));
    }

    private long peopleOfTheSchool() {
        return roster.owned().getCollection("people").countDocuments(Filters.eq("school", school));
    }

    @Test
    void makes_somebody_who_can_sign_in_with_either_name() {
        var made = register(" " + email + " ", userName).orElseThrow();

        assertThat(made)
                .returns("Kim", Person::name)
                .returns(email, Person::email)
                .returns(userName, Person::userName)
                .returns("c1", Person::passwordFrom)
                .returns(1L, Person::version);
        assertThat(logins.holder(Login.of(email))).hasValue(made);
        assertThat(logins.holder(Login.of(userName))).hasValue(made);
        assertThat(passwords.matches("correct horse", Optional.of(made.passwordHash()), "here"))
                .isTrue();
    }

    @Test
    void makes_one_person_of_many_who_want_the_same_name() {
        var made = AtOnce.times(4, i -> register(null, userName));

        assertThat(made.stream().flatMap(Optional::stream)).hasSize(1);
        assertThat(peopleOfTheSchool()).isEqualTo(1);
    }

    @Nested
    class Where_somebody_has_one_of_the_names {
        @Test
        void stores_nothing_and_gives_the_other_name_back() {
            register(null, userName);

            assertThat(register(email, userName)).isEmpty();
            assertThat(peopleOfTheSchool()).isEqualTo(1);
            assertThat(register(email, null)).isPresent();
        }

        @Test
        void does_not_mind_how_it_is_spelt() {
            register(null, userName);

            assertThat(register(null, userName.toUpperCase(java.util.Locale.ROOT))).isEmpty();
            assertThat(register(null, "Ｋ" + userName.substring(1))).isEmpty();
        }
    }

    /** A process that stood still for two minutes, between its claims, while another went on. */
    @Nested
    class Somebody_whose_name_was_taken_over_meanwhile {
        private final HandClock others = new HandClock();
        private final Logins ofOthers = new Logins(roster.owned(), people, schools, others);
        private int looks;

        /** Each claim looks at the clock once; before the second, another takes the first name. */
        private Clock standingStill() {
            InstantSource source =
                    () -> {
                        if (++looks == 2) {
                            others.pass(Duration.ofMinutes(2));
                            assertThat(ofOthers.claim(school, Login.of(email), "quick")).isTrue();
                        }
                        return clock.instant();
                    };
            return source.withZone(ZoneOffset.UTC);
        }

        @Test
        void is_nobody_and_the_name_stays_the_others() {
            var slow = new Logins(roster.owned(), people, schools, standingStill());
            var registering = new RegisterPerson(slow, people, passwords, clock);

            var made =
                    registering.register(
                            school,
                            new RegisterPerson.Newcomer(
                                    "Kim",
                                    Role.LEARNER,
                                    email,
                                    userName,
                                    new NewPassword("correct horse"),
                                    null));

            assertThat(made).isEmpty();
            assertThat(ofOthers.confirm(school, Login.of(email), "quick")).isTrue();
            assertThat(logins.holder(Login.of(userName))).isEmpty();
            assertThat(roster.owned().getCollection("people").find(Filters.eq("school", school)))
                    .singleElement()
                    .satisfies(each -> assertThat(each.getBoolean("deleted")).isTrue());
        }
    }
}
