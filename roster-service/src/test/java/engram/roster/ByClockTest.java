package engram.roster;

import static org.assertj.core.api.Assertions.assertThat;

import engram.roster.fixture.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ByClockTest {
    @Test
    void time_passes_for_limits_as_it_does_for_the_service() {
        var clock = new HandClock();
        var time = new ByClock(clock);
        var before = time.currentTimeNanos();
        assertThat(time.currentTimeNanos()).isEqualTo(before);

        clock.pass(Duration.ofDays(1).plusNanos(1));

        assertThat(time.currentTimeNanos() - before).isEqualTo(86_400_000_000_001L);
        assertThat(time.isWallClockBased()).isTrue();
    }
}
