package engram.roster.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import engram.access.EndedSignIns;
import engram.inbox.Progress;
import engram.roster.fixture.AtOnce;
import engram.roster.fixture.HandClock;
import engram.roster.fixture.RosterServer;
import engram.roster.person.People;
import engram.roster.person.RegisterPerson;
import engram.roster.person.model.NewPassword;
import engram.roster.person.model.Person;
import engram.roster.person.model.Role;
import engram.roster.school.Schools;
import engram.roster.school.model.School;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sign-in from its first token to its end, by a clock that a test moves. */
class SessionsTest {
    private static final Client HERE = new Client("here", Optional.empty());

    private final RosterServer roster = RosterServer.shared();
    private final HandClock clock = new HandClock();
    private final SignIns signIns = roster.bean(SignIns.class);
    private final People people = roster.bean(People.class);
    private final Schools schools = roster.bean(Schools.class);
    private final Sessions sessions =
            new Sessions(
                    signIns,
                    new Devices(roster.owned(), clock),
                    people,
                    schools,
                    new Tokens(roster.bean(SigningKeys.class), clock),
                    roster.bean(RenewalKey.class),
                    roster.bean(EndedSignIns.class),
                    new Progress(Duration.ZERO),
                    clock);
    private final String school = RosterServer.unique("school");
    private final Person kim = kim();

    SessionsTest() throws Exception {}

    private Person kim() {
        if (schools.find(school).isEmpty())
            schools.insert(new School(school, "Hill School", "Europe/Zurich", clock.instant()));
        return roster.bean(RegisterPerson.class)
                .register(
                        school,
                        new RegisterPerson.Newcomer(
                                "Kim",
                                Role.LEARNER,
                                null,
                                RosterServer.unique("kim"),
                                new NewPassword("correct horse"),
                                null))
                .orElseThrow();
    }

    private Session start() {
        return sessions.start(kim, HERE);
    }

    private Session renewed(Session session) {
        return sessions.renew(session.renewal()).orElseThrow();
    }

    private static String sid(Session session) {
        try {
            return SignedJWT.parse(session.token()).getJWTClaimsSet().getStringClaim("sid");
        } catch (java.text.ParseException broken) {
            throw new AssertionError(broken);
        }
    }

    private boolean isOver(Session session) {
        return sessions.renew(session.renewal()).isEmpty();
    }

    @Nested
    class A_sign_in {
        private final Session first = start();

        @Test
        void is_another_each_time() {
            assertThat(sid(start())).isNotEqualTo(sid(first));
            assertThat(start().device()).isNotEqualTo(first.device());
        }

        @Test
        void goes_on_for_as_long_as_somebody_renews_it_within_thirty_days() {
            var session = first;
            for (var month = 0; month < 13; month++) {
                clock.pass(Duration.ofDays(30).minusMillis(1));
                session = renewed(session);
                assertThat(sid(session)).isEqualTo(sid(first));
                assertThat(session.device()).isNull();
            }
            clock.pass(Duration.ofDays(30));
            assertThat(isOver(session)).isTrue();
        }

        @Test
        void has_what_is_known_of_the_person_at_each_renewal() {
            people.change(school, kim.id(), each -> each.withProfile("Kit", true, clock.instant()));

            assertThat(renewed(first).person().name()).isEqualTo("Kit");
        }

        @Test
        void is_renewed_by_nobody_once_the_person_is_gone() {
            people.change(school, kim.id(), each -> each.removed(clock.instant()));

            assertThat(isOver(first)).isTrue();
        }
    }

    @Nested
    class A_renewal {
        private final Session first = start();

        @Test
        void that_was_lost_on_the_way_is_answered_alike_for_thirty_seconds() {
            var second = renewed(first);
            clock.pass(Duration.ofSeconds(30).minusMillis(1));

            assertThat(renewed(first).renewal()).isEqualTo(second.renewal());
            assertThat(renewed(second)).isNotNull();
        }

        @Test
        void that_many_pages_send_at_once_is_one_for_all() {
            var seen = new HashSet<>(AtOnce.times(8, i -> renewed(first).renewal()));

            assertThat(seen).hasSize(1);
        }

        /** A thief and the owner: nobody can say who is who, so both are out. */
        @Test
        void that_was_used_and_comes_again_later_ends_the_sign_in() {
            var second = renewed(first);
            clock.pass(Duration.ofSeconds(30));

            assertThat(isOver(first)).isTrue();
            assertThat(isOver(second)).isTrue();
        }

        @Test
        void from_two_steps_ago_ends_the_sign_in_at_once() {
            var third = renewed(renewed(first));

            assertThat(isOver(first)).isTrue();
            assertThat(isOver(third)).isTrue();
        }

        @Test
        void with_another_step_of_the_same_family_ends_the_sign_in() {
            var made = first.renewal().substring(0, first.renewal().lastIndexOf('.')) + ".guess";

            assertThat(sessions.renew(made)).isEmpty();
            assertThat(isOver(first)).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "x", "%s", "%s.", "%s..", "%s.a.b", "%s.a.b.c", ".a.b", " %s.a.b"})
        void that_nobody_was_given_renews_and_ends_nothing(String made) {
            assertThat(sessions.renew(made.formatted(sid(first)))).isEmpty();

            assertThat(isOver(first)).isFalse();
        }

        @Test
        void of_one_sign_in_is_none_of_another_of_the_same_person() {
            var other = start();
            var mixed = sid(other) + first.renewal().substring(first.renewal().indexOf('.'));

            assertThat(sessions.renew(mixed)).isEmpty();
            assertThat(isOver(first)).isFalse();
            assertThat(isOver(other)).isFalse();
        }
    }

    @Nested
    class Ending {
        @Test
        void one_ends_that_one() {
            var first = start();
            var other = start();

            sessions.end(school, sid(first));

            assertThat(isOver(first)).isTrue();
            assertThat(isOver(other)).isFalse();
        }

        @Test
        void the_others_keeps_the_one_and_those_of_other_people() {
            var kept = start();
            var other = start();
            var others = sessions.start(kim(), HERE);

            sessions.endOthers(school, kim.id(), sid(kept));

            assertThat(isOver(other)).isTrue();
            assertThat(isOver(kept)).isFalse();
            assertThat(isOver(others)).isFalse();
        }

        @Test
        void all_keeps_none() {
            var one = start();
            var other = start();

            sessions.endOthers(school, kim.id(), "");

            assertThat(isOver(one)).isTrue();
            assertThat(isOver(other)).isTrue();
        }

        @Test
        void those_of_another_school_ends_none_of_this() {
            var session = start();

            sessions.endOthers("another", kim.id(), "");
            sessions.end("another", sid(session));

            assertThat(isOver(session)).isFalse();
        }
    }
}
