package engram.roster.period.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodsTest {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private static Instant day(int number) {
        return FIRST.plusSeconds(number * 86_400L);
    }

    @Test
    void what_began_goes_on_until_it_ends() {
        var begun = Periods.since(day(0));
        assertThat(begun.isOpen()).isTrue();
        assertThat(begun.again(day(1))).isEqualTo(begun);
        var ended = begun.ended(day(2));
        assertThat(ended.isOpen()).isFalse();
        assertThat(ended.ended(day(3))).as("it ended once").isEqualTo(ended);
    }

    @Test
    void each_beginning_is_a_period_of_its_own() {
        assertThat(Periods.since(day(0)).ended(day(1)).again(day(2)).all())
                .containsExactly(
                        new Periods.Period(day(0), day(1)), new Periods.Period(day(2), null));
    }

    @Test
    void the_oldest_of_many_are_forgotten() {
        var periods = Periods.since(day(0));
        for (int i = 1; i < 100; i++) periods = periods.ended(day(i)).again(day(i));
        assertThat(periods.all())
                .hasSize(Periods.MOST)
                .last()
                .isEqualTo(new Periods.Period(day(99), null));
        assertThat(periods.all()).first().isEqualTo(new Periods.Period(day(80), day(81)));
    }

    @Test
    void what_never_was_has_none() {
        assertThatThrownBy(() -> new Periods(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
