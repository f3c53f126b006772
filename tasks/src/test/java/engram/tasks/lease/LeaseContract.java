package engram.tasks.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a lease promises over any store. */
abstract class LeaseContract {
    private final LeaseStore store = empty();
    private final Moving clock = new Moving();
    private final Lease one = process();
    private final Lease other = process();

    abstract LeaseStore empty();

    private Lease process() {
        return new Leases(store, clock).of("relay");
    }

    private static final class Moving extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(int seconds) {
            now = now.plus(Duration.ofSeconds(seconds));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static Term held(Lease lease) {
        return lease.hold().orElseThrow();
    }

    @Nested
    class While_one_process_has_it {
        @Test
        void the_other_does_not_get_it() {
            assertThat(one.hold()).isPresent();
            assertThat(other.hold()).isEmpty();
            clock.pass(14);
            assertThat(other.hold()).isEmpty();
        }

        @Test
        void it_renews_it_and_the_epoch_stays() {
            var epoch = held(one).epoch();
            clock.pass(12);
            assertThat(held(one).epoch()).isEqualTo(epoch);
            clock.pass(12);
            assertThat(other.hold()).isEmpty();
        }

        @Test
        void the_other_cannot_give_it_up() {
            one.hold();
            other.release();
            assertThat(other.hold()).isEmpty();
        }

        @Test
        void another_work_is_free() {
            one.hold();
            assertThat(new Leases(store, clock).of("fits").hold()).isPresent();
        }
    }

    @Nested
    class Once_it_ran_out {
        @Test
        void the_other_takes_over_and_the_first_knows_it() {
            var term = held(one);
            clock.pass(16);
            var next = held(other);
            assertThat(next.epoch()).isGreaterThan(term.epoch());
            assertThat(one.hold()).isEmpty();
            assertThat(term.mayAct()).isFalse();
            assertThat(term.isUnbroken()).isFalse();
            assertThat(term.mayGoOn()).isFalse();
        }

        @Test
        void and_nobody_took_it_the_first_goes_on_unbroken() {
            var term = held(one);
            clock.pass(300);
            assertThat(term.isUnbroken()).isFalse();
            assertThat(term.renew()).isTrue();
            assertThat(term.isUnbroken()).isTrue();
            assertThat(other.hold()).isEmpty();
        }
    }

    @Nested
    class Once_it_was_given_up {
        @Test
        void the_other_takes_over_at_once_in_a_new_epoch() {
            var epoch = held(one).epoch();
            one.release();
            assertThat(held(other).epoch()).isGreaterThan(epoch);
        }

        @Test
        void the_term_is_over() {
            var term = held(one);
            one.release();
            assertThat(term.renew()).isFalse();
            assertThat(term.mayAct()).isFalse();
        }
    }

    @Nested
    class Within_a_term {
        @Test
        void acting_stops_long_before_the_term_does() {
            var term = held(one);
            assertThat(term.mayAct()).isTrue();
            clock.pass(5);
            assertThat(term.mayAct()).isFalse();
            assertThat(term.isUnbroken()).isTrue();
            clock.pass(5);
            assertThat(term.isUnbroken()).isFalse();
        }

        @Test
        void long_work_goes_on_piece_by_piece() {
            var term = held(one);
            for (int piece = 0; piece < 20; piece++) {
                clock.pass(12);
                assertThat(term.mayGoOn()).isTrue();
                assertThat(term.mayAct()).isTrue();
            }
        }

        @Test
        void a_clock_that_goes_back_ends_it() {
            var term = held(one);
            clock.pass(-1);
            assertThat(term.mayAct()).isFalse();
            assertThat(term.isUnbroken()).isFalse();
        }
    }
}
