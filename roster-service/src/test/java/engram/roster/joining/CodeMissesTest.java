package engram.roster.joining;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.from;
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
}
