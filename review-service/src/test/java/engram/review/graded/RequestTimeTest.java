package engram.review.graded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import engram.manners.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTimeTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00.123Z");
    private static final String YESTERDAY = "2026-11-19T12:00:00Z";

    private static RequestTime withSecret(String secret) {
        return new RequestTime(new Operator(secret), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void the_operator_says_when_it_was() {
        var moment = withSecret("sesame").of(YESTERDAY, "sesame");

        assertThat(moment.at()).isEqualTo(Instant.parse(YESTERDAY));
        assertThat(moment.receivedAt()).isEqualTo(NOW);
    }

    @Test
    void nobody_else_does() {
        assertThat(withSecret("sesame").of(YESTERDAY, "guess").at()).isEqualTo(NOW);
        assertThat(withSecret("sesame").of(YESTERDAY, null).at()).isEqualTo(NOW);
        assertThat(withSecret("").of(YESTERDAY, "").at()).isEqualTo(NOW);
        assertThat(withSecret("sesame").of(null, "sesame").at()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-19T12:00:00Z", "2026-11-20T12:00:01Z", "yesterday"})
    void even_the_operator_must_say_a_time_of_the_last_365_days(String told) {
        assertThatThrownBy(() -> withSecret("sesame").of(told, "sesame"))
                .isInstanceOfSatisfying(
                        Problem.Refusal.class,
                        refusal ->
                                assertThat(refusal.problem().errors().getFirst().field())
                                        .isEqualTo("X-Engram-Time"));
    }
}
