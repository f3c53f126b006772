package engram.roster.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import engram.manners.Problem;
import engram.roster.fixture.HandClock;
import engram.roster.fixture.RosterServer;
import engram.roster.person.Logins;
import engram.roster.person.Passwords;
import engram.roster.person.RegisterPerson;
import engram.roster.person.model.Login;
import engram.roster.person.model.NewPassword;
import engram.roster.person.model.Person;
import engram.roster.person.model.Role;
import engram.roster.school.Schools;
import engram.roster.school.model.School;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CheckPasswordTest {
    private static final String PASSWORD = "correct hörse";
    private static final Client HOME = new Client("home", Optional.empty());

    private final RosterServer roster = RosterServer.shared();
    private final HandClock clock = new HandClock();
    private final Schools schools = roster.bean(Schools.class);
    private final Devices devices = new Devices(roster.owned(), clock);
    private final CheckPassword checkPassword =
            new CheckPassword(
                    roster.bean(Logins.class),
                    roster.bean(Passwords.class),
                    schools,
                    devices,
                    new FailureLimits(clock));
    private final String school = RosterServer.unique("school");
    private final Login login = new Login(RosterServer.unique("kim"));
    private final Person kim =
            roster.bean(RegisterPerson.class)
                    .register(
                            school,
                            new RegisterPerson.Newcomer(
                                    "Kim",
                                    Role.LEARNER,
                                    null,
                                    login.value(),
                                    new NewPassword(PASSWORD),
                                    null))
                    .orElseThrow();

    private Optional<Person> check(String password, Client client) {
        return checkPassword.check(login, password, client);
    }

    private void schoolOpens() {
        schools.insert(new School(school, "Hill School", "Europe/Zurich", clock.instant()));
    }

    private void failsFiveTimesAt(Client client) {
        for (var i = 0; i < 5; i++) assertThat(check("guess " + i, client)).isEmpty();
    }

    private void hasToWait(Client client) {
        assertThatThrownBy(() -> check(PASSWORD, client))
                .asInstanceOf(type(Problem.Refusal.class))
                .returns(429, refusal -> refusal.problem().status());
    }

    @Nested
    class Somebody_of_a_school {
        {
            schoolOpens();
        }

        @Test
        void is_who_they_are_with_their_password() {
            assertThat(check(PASSWORD, HOME)).hasValue(kim);
            assertThat(check("correct ho\u0308rse", HOME)).hasValue(kim);
        }

        @Test
        void is_nobody_with_another_nor_with_the_hash_that_is_stored() {
            for (var other : List.of("", "Correct hörse", PASSWORD + " ", kim.passwordHash()))
                assertThat(check(other, HOME)).as(other).isEmpty();
        }

        @Test
        void who_is_right_in_the_end_begins_anew() {
            for (var i = 0; i < 4; i++) check("guess", HOME);
            assertThat(check(PASSWORD, HOME)).isPresent();

            failsFiveTimesAt(HOME);
            hasToWait(HOME);
            clock.pass(Duration.ofSeconds(10));
            assertThat(check(PASSWORD, HOME)).isPresent();
        }

        @Test
        void waits_where_others_failed_but_not_elsewhere_nor_on_a_device_of_theirs() {
            var device = devices.remember(kim, Optional.empty());
            failsFiveTimesAt(HOME);

            hasToWait(HOME);
            hasToWait(new Client("home", Optional.of("x".repeat(43))));
            assertThat(check(PASSWORD, new Client("home", Optional.of(device)))).isPresent();
            assertThat(check(PASSWORD, new Client("elsewhere", Optional.empty()))).isPresent();
        }

        @Test
        void waits_on_a_known_device_whatever_its_address() {
            var device = Optional.of(devices.remember(kim, Optional.empty()));
            for (var i = 0; i < 5; i++) check("guess", new Client("address " + i, device));

            hasToWait(new Client("another", device));
            assertThat(check(PASSWORD, HOME)).isPresent();
        }
    }

    @Nested
    class Somebody_whose_school_was_never_made {
        @Test
        void is_nobody_and_is_counted_like_a_stranger() {
            assertThat(check(PASSWORD, HOME)).isEmpty();
            for (var i = 0; i < 4; i++) check(PASSWORD, HOME);

            hasToWait(HOME);
        }
    }

    @Nested
    class Nobody {
        private final Login nobody = new Login(RosterServer.unique("nobody"));

        @Test
        void is_asked_to_wait_as_everybody_is() {
            for (var i = 0; i < 5; i++)
                assertThat(checkPassword.check(nobody, "guess", HOME)).isEmpty();

            assertThatThrownBy(() -> checkPassword.check(nobody, "guess", HOME))
                    .isInstanceOf(Problem.Refusal.class);
        }
    }
}
