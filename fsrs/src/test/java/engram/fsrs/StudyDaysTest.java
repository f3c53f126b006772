package engram.fsrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StudyDaysTest {
    private final StudyDays berlin = new StudyDays(4, ZoneId.of("Europe/Berlin"));

    @Test
    void a_day_lasts_until_four_in_the_morning() {
        assertThat(berlin.dayOf(Instant.parse("2026-01-11T02:59:59Z"))).isEqualTo("2026-01-10");
        assertThat(berlin.dayOf(Instant.parse("2026-01-11T03:00:00Z"))).isEqualTo("2026-01-11");
    }

    @Test
    void a_late_evening_and_the_next_morning_are_one_day_apart() {
        var elapsed =
                berlin.between(
                        Instant.parse("2026-01-11T02:00:00Z"),
                        Instant.parse("2026-01-11T08:00:00Z"));
        assertThat(elapsed).isEqualTo(new Elapsed(1, 0.25));
    }

    @Test
    void time_never_runs_backwards() {
        var elapsed =
                berlin.between(
                        Instant.parse("2026-01-15T08:00:00Z"),
                        Instant.parse("2026-01-11T08:00:00Z"));
        assertThat(elapsed).isEqualTo(new Elapsed(0, 0));
    }

    @Test
    void an_impossible_hour_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StudyDays(24, ZoneId.of("UTC")));
    }

    @Nested
    class When_the_clocks_change {
        @Test
        void the_day_still_begins_at_the_local_hour() {
            assertThat(berlin.startOf(LocalDate.parse("2026-03-28")))
                    .isEqualTo("2026-03-28T03:00:00Z");
            assertThat(berlin.startOf(LocalDate.parse("2026-03-30")))
                    .isEqualTo("2026-03-30T02:00:00Z");
        }

        @Test
        void a_day_whose_first_hour_is_skipped_begins_after_the_gap() {
            var two = new StudyDays(2, ZoneId.of("Europe/Berlin"));
            assertThat(two.startOf(LocalDate.parse("2026-03-29")))
                    .isEqualTo("2026-03-29T01:00:00Z");
        }
    }
}
