package engram.roster.joining;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.from;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import engram.manners.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodeMissesTest {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final InstantSource source = () -> now;
    private final CodeMisses misses = new CodeMisses(source.withZone(ZoneOffset.UTC));

    private void misses(int times) {
        for (var i = 0; i < times; i++) {
            misses.check("here");
            misses.missed("here");
        }
    }

    @Test
    void after_twenty_an_address_waits_twelve_seconds_for_each_more() {
        misses(20);

        assertThatThrownBy(() -> misses.check("here"))
                .asInstanceOf(type(Problem.Refusal.class))
                .returns(Optional.of(Duration.ofSeconds(12)), from(Problem.Refusal::retryAfter));
        now = now.plus(Duration.ofSeconds(12));
        misses(1);
        assertThatThrownBy(() -> misses.check("here")).isInstanceOf(Problem.Refusal.class);
    }

    @Test
    void of_one_address_do_not_hinder_another() {
        misses(20);

        assertThatCode(() -> misses.check("there")).doesNotThrowAnyException();
    }

    @Test
    void who_does_not_miss_is_never_hindered() {
        assertThatCode(
                        () -> {
                            for (var i = 0; i < 1000; i++) misses.check("here");
                        })
                .doesNotThrowAnyException();
    }

    /** An attacker with many addresses fills no memory, and whoever misses now is remembered. */
    @Test
    void of_tens_of_thousands_of_addresses_leave_room_for_who_misses_now() {
        for (var i = 0; i < 50_000; i++) misses.missed("address " + i);

        misses(20);

        assertThatThrownBy(() -> misses.check("here")).isInstanceOf(Problem.Refusal.class);
        assertThat(misses).extracting("buckets", as(MAP)).hasSizeLessThanOrEqualTo(20_001);
    }

    @Test
    void that_were_on_their_way_together_are_all_counted() {
        for (var i = 0; i < 25; i++) misses.missed("here");

        now = now.plus(Duration.ofSeconds(60));
        assertThatThrownBy(() -> misses.check("here")).isInstanceOf(Problem.Refusal.class);
        now = now.plus(Duration.ofSeconds(12));
        assertThatCode(() -> misses.check("here")).doesNotThrowAnyException();
    }
}
