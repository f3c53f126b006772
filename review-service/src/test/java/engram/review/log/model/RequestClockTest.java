package engram.review.log.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RequestClockTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Nested
    class A_client_that_says_when_it_sent {

        @Test
        void has_its_times_moved_by_the_difference_of_the_clocks() {
            var anHourSlow =
                    RequestClock.of(NOON, Optional.of(Instant.parse("2026-03-01T11:00:00Z")));

            assertThat(anHourSlow.serverTime(Instant.parse("2026-03-01T10:50:00Z")))
                    .isEqualTo("2026-03-01T11:50:00Z");
        }

        @Test
        void may_have_a_clock_that_stands_decades_off() {
            var reset = RequestClock.of(NOON, Optional.of(Instant.parse("1970-01-01T00:10:00Z")));

            assertThat(reset.serverTime(Instant.parse("1970-01-01T00:00:00Z")))
                    .isEqualTo("2026-03-01T11:50:00Z");
        }

        @Test
        void can_name_the_ends_of_time_without_an_overflow() {
            var first = RequestClock.of(NOON, Optional.of(Instant.parse("0001-01-01T00:00:00Z")));

            assertThat(first.serverTime(Instant.parse("9999-12-31T23:59:59Z"))).isAfter(NOON);
        }
    }

    @Test
    void a_client_that_does_not_say_is_believed() {
        var told = Instant.parse("2026-03-01T11:50:00Z");

        assertThat(RequestClock.of(NOON, Optional.empty()).serverTime(told)).isEqualTo(told);
    }

    @Test
    void times_are_kept_to_the_millisecond() {
        var clock = RequestClock.of(NOON.plusNanos(1_999_999), Optional.of(NOON));

        assertThat(clock.receivedAt()).isEqualTo(NOON.plusMillis(1));
        assertThat(clock.serverTime(NOON.plusNanos(5))).isEqualTo(NOON.plusMillis(1));
    }

    @Nested
    class An_answer {
        private final RequestClock clock = RequestClock.of(NOON, Optional.empty());

        @Test
        void may_be_365_days_old_but_not_older() {
            var oldest = NOON.minus(Duration.ofDays(365));

            assertThat(clock.brokenBy(oldest)).isEmpty();
            assertThat(clock.brokenBy(oldest.minusMillis(1)))
                    .hasValue("must be at most 365 days ago");
        }

        @Test
        void may_be_5_minutes_ahead_but_not_more() {
            var furthest = NOON.plus(Duration.ofMinutes(5));

            assertThat(clock.brokenBy(furthest)).isEmpty();
            assertThat(clock.brokenBy(furthest.plusMillis(1)))
                    .hasValue("must be at most 5 minutes ahead");
        }
    }
}
