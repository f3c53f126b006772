package engram.roster.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import engram.manners.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FailureLimitsTest {
    private Instant now = Instant.parse("2030-01-01T00:00:00Z");
    private final InstantSource source = () -> now;
    private final FailureLimits limits = new FailureLimits(source.withZone(ZoneOffset.UTC));

    private static FailureLimits.Place address(String name) {
        return new FailureLimits.Place(name, false);
    }

    private static final FailureLimits.Place HOME = address("home");
    private static final FailureLimits.Place PHONE = new FailureLimits.Place("phone", true);

    private FailureLimits.Try fail(String login, FailureLimits.Place place) {
        return limits.begin(login, place);
    }

    private void failTimes(int times, String login, FailureLimits.Place place) {
        for (var i = 0; i < times; i++) fail(login, place);
    }

    /** Seconds to wait; none if the password would be looked at. */
    private long waitOf(String login, FailureLimits.Place place) {
        try {
            limits.withdraw(limits.begin(login, place));
            return 0;
        } catch (Problem.Refusal refused) {
            return 1 + refused.retryAfter().orElseThrow().toSeconds();
        }
    }

    /** How many passwords somebody gets to try who never stops. */
    private int triesWithin(Duration time, FailureLimits.Place place) {
        var tries = 0;
        for (var end = now.plus(time); now.isBefore(end); ) {
            var wait = waitOf("ann", place);
            now = now.plusSeconds(wait);
            if (wait == 0 && now.isBefore(end)) {
                fail("ann", place);
                tries++;
            }
        }
        return tries;
    }

    private long waitAfterOneMore() {
        if (waitOf("ann", HOME) == 0) fail("ann", HOME);
        return waitOf("ann", HOME);
    }

    @Nested
    class A_login_at_one_place {
        @Test
        void waits_longer_the_more_often_it_fails() {
            failTimes(5, "ann", HOME);
            assertThat(waitOf("ann", HOME)).isBetween(1L, 11L);

            assertThat(triesWithin(Duration.ofHours(1), HOME)).isBetween(15, 40);
            assertThat(waitAfterOneMore()).isBetween(60L, 181L);

            assertThat(triesWithin(Duration.ofDays(1), HOME)).isLessThan(100);
            assertThat(waitAfterOneMore()).isBetween(600L, 1441L);
        }

        @Test
        void begins_anew_when_the_password_is_right() {
            failTimes(4, "ann", HOME);
            limits.succeeded(limits.begin("ann", HOME));

            failTimes(5, "ann", HOME);
            assertThat(waitOf("ann", HOME)).isPositive();
        }

        @Test
        void is_counted_before_the_password_is_looked_at_and_not_if_it_never_was() {
            for (var i = 0; i < 50; i++) limits.withdraw(limits.begin("ann", HOME));

            failTimes(5, "ann", HOME);
            assertThat(waitOf("ann", HOME)).isPositive();
        }
    }

    @Nested
    class A_stranger {
        @Test
        void at_one_address_holds_the_person_up_nowhere_else() {
            for (var i = 0; i < 300; i++)
                if (waitOf("ann", address("elsewhere")) == 0) fail("ann", address("elsewhere"));

            assertThat(waitOf("ann", HOME)).isZero();
        }

        @Test
        void at_many_addresses_holds_up_new_places_for_a_minute_and_known_devices_never() {
            for (var i = 0; i < 100; i++) fail("ann", address("bot " + i));

            assertThat(waitOf("ann", HOME)).isBetween(1L, 37L);
            assertThat(waitOf("ann", PHONE)).isZero();
            now = now.plusSeconds(37);
            assertThat(waitOf("ann", HOME)).isZero();
        }

        @Test
        void behind_the_persons_own_address_does_not_hold_up_their_device() {
            for (var i = 0; i < 400; i++) fail("pupil " + i, HOME);
            fail("ann", HOME);

            assertThat(waitOf("ann", HOME)).isPositive();
            assertThat(waitOf("ann", PHONE)).isZero();
        }
    }

    @Nested
    class A_school_behind_one_address {
        private static final int PUPILS = 200;

        @Test
        void where_everybody_mistypes_twice_has_everybody_in_within_minutes() {
            for (var i = 0; i < PUPILS; i++) fail("pupil " + i, HOME);
            var waited = 0L;
            for (var i = 0; i < PUPILS; i++) {
                var wait = waitOf("pupil " + i, HOME);
                waited += wait;
                now = now.plusSeconds(wait);
                fail("pupil " + i, HOME);
            }
            for (var i = 0; i < PUPILS; i++) {
                var wait = waitOf("pupil " + i, HOME);
                waited += wait;
                now = now.plusSeconds(wait);
                limits.succeeded(limits.begin("pupil " + i, HOME));
            }
            assertThat(waited).isLessThan(600);
        }

        @Test
        void where_somebody_tries_everybodys_password_lets_in_who_has_not_failed() {
            for (var i = 0; i < 1_000; i++) fail("pupil " + i, HOME);

            assertThat(waitOf("ann", HOME)).isZero();
            assertThat(waitOf("pupil 1", HOME)).isPositive();
        }
    }

    @Test
    void hundreds_of_thousands_of_names_leave_what_is_tried_again_and_again_to_wait() {
        for (var i = 0; i < 200_000; i++) {
            fail("nobody " + i, address("spray"));
            if (i % 1_000 == 0 && waitOf("ann", HOME) == 0) fail("ann", HOME);
        }
        assertThatCode(() -> limits.begin("ann", address("other"))).doesNotThrowAnyException();
        assertThat(waitOf("ann", HOME)).isPositive();
    }
}
