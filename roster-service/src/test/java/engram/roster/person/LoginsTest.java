package engram.roster.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import engram.roster.fixture.AtOnce;
import engram.roster.fixture.HandClock;
import engram.roster.fixture.RosterServer;
import engram.roster.person.model.Login;
import engram.roster.person.model.Person;
import engram.roster.person.model.Role;
import engram.roster.school.Schools;
import engram.roster.school.model.School;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who holds a login while processes die between the three steps of an account. */
class LoginsTest {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final RosterServer roster = RosterServer.shared();
    private final HandClock clock = new HandClock();
    private final People people = roster.bean(People.class);
    private final Schools schools = roster.bean(Schools.class);
    private final Logins logins = new Logins(roster.owned(), people, schools, clock);
    private final String school = RosterServer.unique("school");
    private final Login login = new Login(RosterServer.unique("kim"));

    private Person stored(String id) {
        var person =
                new Person(
                        school,
                        id,
                        "Kim",
                        Role.LEARNER,
                        null,
                        login.value(),
                        "hash",
                        null,
                        0,
                        true,
                        false,
                        1,
                        clock.instant());
        people.insert(person);
        return person;
    }

    private void schoolOpens() {
        schools.insert(new School(school, "Hill School", "Europe/Zurich", clock.instant()));
    }

    private boolean claims(String person) {
        return logins.claim(school, login, person);
    }

    @Nested
    class A_login_that_nobody_has {
        @Test
        void is_claimed_by_one_of_many_at_once() {
            assertThat(AtOnce.times(8, i -> claims("p" + i))).containsOnlyOnce(true);
        }

        @Test
        void has_no_holder() {
            assertThat(logins.holder(login)).isEmpty();
        }
    }

    @Nested
    class A_claim_of_a_person_who_was_never_stored {
        @Test
        void stands_for_a_minute() {
            assertThat(claims("dead")).isTrue();
            clock.pass(A_MINUTE);

            assertThat(claims("p2")).isFalse();
            assertThat(claims("dead")).isFalse();
        }

        @Test
        void goes_to_one_of_many_after_that() {
            claims("dead");
            clock.pass(A_MINUTE.plusMillis(1));

            assertThat(AtOnce.times(8, i -> claims("p" + i))).containsOnlyOnce(true);
        }

        @Test
        void cannot_be_confirmed_any_more_once_another_has_it() {
            claims("slow");
            clock.pass(A_MINUTE.plusMillis(1));
            claims("quick");

            assertThat(logins.confirm(school, login, "slow")).isFalse();
            assertThat(logins.confirm(school, login, "quick")).isTrue();
        }

        @Test
        void is_new_again_when_it_is_confirmed() {
            claims("slow");
            clock.pass(A_MINUTE.plusMillis(1));
            assertThat(logins.confirm(school, login, "slow")).isTrue();
            clock.pass(A_MINUTE);

            assertThat(claims("p2")).isFalse();
        }
    }

    @Nested
    class A_claim_of_a_person_who_is_stored {
        @Test
        void stands_for_ever_in_a_school_that_is_there() {
            schoolOpens();
            claims("p1");
            var person = stored("p1");
            clock.pass(Duration.ofDays(1_000));

            assertThat(claims("p2")).isFalse();
            assertThat(logins.holder(login)).hasValue(person);
        }

        @Test
        void is_as_good_as_none_if_their_school_was_never_made() {
            claims("p1");
            stored("p1");
            clock.pass(A_MINUTE.plusMillis(1));

            assertThat(claims("p2")).isTrue();
        }

        @Test
        void is_as_good_as_none_once_the_person_is_gone() {
            schoolOpens();
            claims("p1");
            stored("p1");
            people.change(school, "p1", person -> person.removed(clock.instant()));
            clock.pass(A_MINUTE.plusMillis(1));

            assertThat(logins.holder(login)).isEmpty();
            assertThat(claims("p2")).isTrue();
        }
    }

    @Nested
    class A_claim_that_is_given_back {
        @Test
        void is_free_at_once() {
            claims("p1");
            logins.release(school, login, "p1");

            assertThat(claims("p2")).isTrue();
        }

        @Test
        void of_another_person_or_school_stays() {
            claims("p1");
            logins.release(school, login, "p2");
            logins.release("another-school", login, "p1");

            assertThat(claims("p2")).isFalse();
        }
    }

    @Nested
    class A_claim_that_leads_to_the_wrong_person {
        @Test
        void signs_nobody_in() {
            schoolOpens();
            stored("p1");
            var stale = new Login(RosterServer.unique("stale"));
            logins.claim(school, stale, "p1");

            assertThat(logins.holder(stale)).isEmpty();
        }

        @Test
        void of_another_school_with_the_same_id_is_no_holder() {
            stored("p1");
            logins.claim("another-school", login, "p1");

            assertThat(logins.holder(login)).isEmpty();
            assertThat(roster.owned().getCollection("logins").find(Filters.eq(login.value())))
                    .hasSize(1);
        }
    }
}
