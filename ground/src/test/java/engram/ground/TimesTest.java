package engram.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-31T08:00:00Z, 2026-01-31T08:00:00Z",
        "2026-01-31T08:00:00.123456789Z, 2026-01-31T08:00:00.123456789Z",
        "2026-01-31T08:00:00+05:30, 2026-01-31T02:30:00Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z"
    })
    void a_time_is_read(String text, Instant time) {
        assertThat(Times.parse(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2026-01-31",
                "2026-01-31T08:00Z",
                "2026-01-31T08:00:00",
                "2026-02-30T08:00:00Z",
                "2026-01-31T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "2026-01-31T08:00:00.1234567891Z",
                "2026-01-31T08:00:00+18:30",
                "2026-01-31T08:00:00Z.",
                "+12026-01-31T08:00:00Z",
                "-0001-01-31T08:00:00Z",
                "9999-12-31T23:59:59-01:00",
                "0000-01-01T00:00:00+01:00",
                "２０２６-01-31T08:00:00Z"
            })
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> Times.parse(text)).isInstanceOf(DateTimeException.class);
    }

    /** Refused, or read as it is meant; never as another time, and never with another failure. */
    @Property(tries = 5_000)
    void a_text_that_is_nearly_a_time_does_not_pass_for_another(
            @ForAll("nearlyTimes") String text) {
        var read = catchThrowableOfType(DateTimeException.class, () -> Times.parse(text));
        if (read == null) assertThat(Times.parse(text)).isEqualTo(meant(text));
    }

    @Provide
    Arbitrary<String> nearlyTimes() {
        var time = "2026-01-31T08:00:00.125+01:00";
        var place = Arbitraries.integers().between(0, time.length() - 1);
        var wrong = Arbitraries.of("0", "1", "2", "9", "-", "+", ":", ".", "Z", "T", "t", " ", "");
        return Combinators.combine(place, wrong, place, wrong)
                .as((first, one, second, other) ->
                        replaced(replaced(time, first, one), second, other));
    }

    private static String replaced(String text, int at, String with) {
        return at < text.length() ? text.substring(0, at) + with + text.substring(at + 1) : text;
    }

    private static Instant meant(String text) {
        return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
    }
}
