package engram.roster.signin;

import static org.assertj.core.api.Assertions.assertThat;

import engram.outbox.Aggregates;
import engram.roster.fixture.AtOnce;
import engram.roster.fixture.HandClock;
import engram.roster.fixture.RosterServer;
import engram.roster.signin.model.Renewal;
import engram.roster.signin.model.SignIn;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SignInsTest {
    private final RosterServer roster = RosterServer.shared();
    private final HandClock clock = new HandClock();
    private final SignIns signIns = new SignIns(roster.bean(Aggregates.class), roster.owned());
    private final Devices devices = new Devices(roster.owned(), clock);
    private final RenewalKey key = roster.bean(RenewalKey.class);
    private final String school = RosterServer.unique("school");

    private SignIn.Open open(String person) {
        return open(person, Renewal.of(RosterServer.unique("sid"), new SecureRandom()));
    }

    private SignIn.Open open(String person, Renewal renewal) {
        var made = SignIn.Open.first(school, person, renewal, clock.instant());
        signIns.insert(made);
        return made;
    }

    private boolean isOpen(SignIn.Open signIn) {
        return signIns.findOpen(signIn.sid()).isPresent();
    }

    @Nested
    class One_that_is_open {
        private final Renewal renewal = Renewal.of(RosterServer.unique("sid"), new SecureRandom());
        private final SignIn.Open made = open("p1", renewal);

        @Test
        void is_read_as_it_was_stored() {
            var stored = signIns.findOpen(made.sid()).orElseThrow();

            assertThat(stored).usingRecursiveComparison().isEqualTo(made);
            assertThat(stored.standingOf(renewal, clock.instant()))
                    .isEqualTo(SignIn.Standing.CURRENT);
        }

        @Test
        void is_renewed_by_one_of_many_at_once() {
            var next = made.renewed(renewal.next(key.key()), clock.instant());

            assertThat(AtOnce.times(6, i -> signIns.renew(made, next))).containsOnlyOnce(true);
            assertThat(signIns.findOpen(made.sid()).orElseThrow())
                    .usingRecursiveComparison()
                    .isEqualTo(next);
        }

        @Test
        void is_not_renewed_from_a_state_that_is_over() {
            var second = renewal.next(key.key());
            var next = made.renewed(second, clock.instant());
            signIns.renew(made, next);

            assertThat(signIns.renew(made, made.renewed(second, clock.instant()))).isFalse();
            assertThat(signIns.renew(next, next.renewed(second.next(key.key()), clock.instant())))
                    .isTrue();
        }

        @Test
        void is_not_renewed_after_it_ended() {
            signIns.end(school, made.sid(), clock.instant());

            assertThat(signIns.renew(made, made.renewed(renewal.next(key.key()), clock.instant())))
                    .isFalse();
            assertThat(isOpen(made)).isFalse();
        }

        @Test
        void is_ended_even_while_it_is_renewed_again_and_again() {
            AtOnce.times(
                    4,
                    i -> {
                        if (i == 0) signIns.end(school, made.sid(), clock.instant());
                        else
                            signIns.renew(
                                    made, made.renewed(renewal.next(key.key()), clock.instant()));
                        return i;
                    });

            assertThat(isOpen(made)).isFalse();
        }
    }

    @Nested
    class Ending {
        @Test
        void twice_is_ending_once() {
            var made = open("p1");
            signIns.end(school, made.sid(), clock.instant());
            clock.pass(Duration.ofMinutes(1));
            signIns.end(school, made.sid(), clock.instant());

            var stored = stored(made);
            assertThat(stored.getLong("version")).isEqualTo(2);
            assertThat(stored.getDate("endedAt").toInstant())
                    .isEqualTo(clock.instant().minusSeconds(60));
        }

        @Test
        void leaves_no_secret_behind() {
            var made = open("p1");
            signIns.end(school, made.sid(), clock.instant());

            assertThat(stored(made)).doesNotContainKeys("renewal", "former", "family");
        }

        @Test
        void reaches_no_sign_in_of_another_school() {
            var made = open("p1");
            signIns.end("another", made.sid(), clock.instant());

            assertThat(isOpen(made)).isTrue();
        }

        private Document stored(SignIn.Open signIn) {
            return roster.owned()
                    .getCollection("signins")
                    .find(new Document("sid", signIn.sid()))
                    .first();
        }
    }

    @Test
    void of_a_person_are_those_that_are_open_in_their_school() {
        var one = open("p1");
        var other = open("p1");
        var ended = open("p1");
        open("p2");
        signIns.end(school, ended.sid(), clock.instant());

        assertThat(signIns.openOf(school, "p1"))
                .extracting(SignIn.Open::sid)
                .containsExactlyInAnyOrder(one.sid(), other.sid());
        assertThat(signIns.openOf("another", "p1")).isEmpty();
    }

    /** What one had of an earlier version has no family: nothing renews it, and nothing breaks. */
    @Test
    void of_an_earlier_version_are_renewed_by_nothing() {
        var renewal = Renewal.of(RosterServer.unique("sid"), new SecureRandom());
        roster.owned()
                .getCollection("signins")
                .insertOne(
                        new Document("_id", school + ":" + renewal.sid())
                                .append("school", school)
                                .append("sid", renewal.sid())
                                .append("person", "p1")
                                .append("renewal", new Binary(renewal.hash()))
                                .append("startedAt", Date.from(clock.instant()))
                                .append("lastUsed", Date.from(clock.instant()))
                                .append("version", 1L));

        var stored = signIns.findOpen(renewal.sid()).orElseThrow();

        assertThat(stored.standingOf(renewal, clock.instant())).isEqualTo(SignIn.Standing.REFUSED);
        assertThat(stored.standingOf(new Renewal(renewal.sid(), "", ""), clock.instant()))
                .isEqualTo(SignIn.Standing.REFUSED);
    }

    @Nested
    class The_daily_sweep {
        private final SignInSweep sweep = new SignInSweep(signIns, devices, clock);

        private void passes(Duration time) {
            clock.pass(time);
            sweep.run();
        }

        private boolean isStored(SignIn.Open signIn) {
            return roster.owned()
                            .getCollection("signins")
                            .countDocuments(new Document("sid", signIn.sid()))
                    == 1;
        }

        @Test
        void forgets_what_nobody_could_renew_for_a_day() {
            var made = open("p1");

            passes(SignIn.IDLE.plusDays(1));
            assertThat(isStored(made)).isTrue();
            passes(Duration.ofMillis(1));
            assertThat(isStored(made)).isFalse();
        }

        @Test
        void keeps_what_was_renewed() {
            var renewal = Renewal.of(RosterServer.unique("sid"), new SecureRandom());
            var made = open("p1", renewal);
            clock.pass(SignIn.IDLE.minusMillis(1));
            signIns.renew(made, made.renewed(renewal.next(key.key()), clock.instant()));

            passes(Duration.ofDays(2));

            assertThat(isOpen(made)).isTrue();
        }

        @Test
        void keeps_an_end_for_longer_than_any_token_lives() {
            var made = open("p1");
            signIns.end(school, made.sid(), clock.instant());

            passes(Duration.ofDays(1));
            assertThat(isStored(made)).isTrue();
            passes(SignIn.IDLE.plusMillis(1));
            assertThat(isStored(made)).isFalse();
        }

        @Test
        void forgets_devices_after_a_year_without_a_sign_in() {
            var people = new Known(school);
            var device = devices.remember(people.person(), java.util.Optional.empty());

            passes(Duration.ofDays(365));
            assertThat(devices.find(people.person(), device)).isPresent();
            passes(Duration.ofMillis(1));
            assertThat(devices.find(people.person(), device)).isEmpty();
        }
    }
}
