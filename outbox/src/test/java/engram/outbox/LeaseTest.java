package engram.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LeaseTest {
    private final MongoDatabase owned = Owned.database();
    private final Moving clock = new Moving();
    private final Lease one = new Lease(owned, "one", clock);
    private final Lease other = new Lease(owned, "other", clock);

    private static final class Moving extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
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

    @Nested
    class While_one_replica_has_it {
        @Test
        void the_other_does_not_get_it() {
            assertThat(one.hold()).isPresent();
            assertThat(other.hold()).isEmpty();
            clock.pass(Duration.ofSeconds(59));
            assertThat(other.hold()).isEmpty();
        }

        @Test
        void it_renews_it() {
            one.hold();
            clock.pass(Duration.ofSeconds(50));
            assertThat(one.hold()).isPresent();
            clock.pass(Duration.ofSeconds(50));
            assertThat(other.hold()).isEmpty();
        }

        @Test
        void a_restart_under_its_name_has_it_at_once() {
            one.hold();
            assertThat(new Lease(owned, "one", clock).hold()).isPresent();
        }

        @Test
        void the_other_cannot_give_it_up() {
            one.hold();
            other.release();
            assertThat(other.hold()).isEmpty();
        }
    }

    @Nested
    class Once_it_ran_out {
        @Test
        void the_other_takes_over_and_the_first_knows_it() {
            var term = one.hold().orElseThrow();
            clock.pass(Duration.ofSeconds(61));
            assertThat(other.hold()).isPresent();
            assertThat(one.hold()).isEmpty();
            assertThat(term.maySend()).isFalse();
            assertThat(term.isUnbroken()).isFalse();
        }
    }

    @Nested
    class Once_it_was_given_up {
        @Test
        void the_other_takes_over_at_once() {
            one.hold();
            one.release();
            assertThat(other.hold()).isPresent();
        }
    }

    @Nested
    class Within_a_term {
        @Test
        void sending_stops_long_before_the_term_does() {
            var term = one.hold().orElseThrow();
            assertThat(term.maySend()).isTrue();
            clock.pass(Duration.ofSeconds(10));
            assertThat(term.maySend()).isFalse();
            assertThat(term.isUnbroken()).isTrue();
            clock.pass(Duration.ofSeconds(45));
            assertThat(term.isUnbroken()).isFalse();
        }

        @Test
        void a_clock_that_goes_back_ends_it() {
            var term = one.hold().orElseThrow();
            clock.pass(Duration.ofSeconds(-1));
            assertThat(term.maySend()).isFalse();
            assertThat(term.isUnbroken()).isFalse();
        }
    }
}
