package engram.review.graded.pages;

import static org.assertj.core.api.Assertions.assertThat;

import engram.manners.Operator;
import engram.review.graded.model.fact.Moment;
import engram.review.result.Refusal;
import engram.review.result.Result;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTimeTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00.123Z");
    private static final String YESTERDAY = "2026-11-19T12:00:00Z";

    /** What a deployment with this secret makes of a request with these headers. */
    private static Moment moment(String secret, @Nullable String told, @Nullable String shown) {
        return switch (withSecret(secret).of(told, shown)) {
            case Result.Done<Moment>(var moment) -> moment;
            case Result.Refused<Moment>(var why) -> throw new AssertionError(why);
        };
    }

    private static RequestTime withSecret(String secret) {
        return new RequestTime(new Operator(secret), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void the_operator_says_when_it_was() {
        var moment = moment("sesame", YESTERDAY, "sesame");

        assertThat(moment.at()).isEqualTo(Instant.parse(YESTERDAY));
        assertThat(moment.receivedAt()).isEqualTo(NOW);
    }

    @Test
    void nobody_else_does() {
        assertThat(moment("sesame", YESTERDAY, "guess").at()).isEqualTo(NOW);
        assertThat(moment("sesame", YESTERDAY, null).at()).isEqualTo(NOW);
        assertThat(moment("", YESTERDAY, "").at()).isEqualTo(NOW);
        assertThat(moment("sesame", null, "sesame").at()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-19T12:00:00Z", "2026-11-20T12:00:01Z", "yesterday"})
    void even_the_operator_must_say_a_time_of_the_last_365_days(String told) {
        assertThat(withSecret("sesame").of(told, "sesame"))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused ->
                                assertThat(refused.why())
                                        .isInstanceOfSatisfying(
                                                Refusal.Invalid.class,
                                                invalid ->
                                                        assertThat(invalid.field())
                                                                .isEqualTo("X-Engram-Time")));
    }
}
