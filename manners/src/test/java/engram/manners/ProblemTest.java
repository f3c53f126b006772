package engram.manners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTest {

    /** What clients tell refusals apart by: the word stays, whatever the text says. */
    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of("not-found", 404, Problem.notFound()),
                Arguments.of("forbidden", 403, Problem.forbidden("why")),
                Arguments.of("unauthenticated", 401, Problem.unauthenticated("why")),
                Arguments.of("invalid", 400, Problem.invalid("name", "rule")),
                Arguments.of("malformed", 400, Problem.malformed("why")),
                Arguments.of("method-not-allowed", 405, Problem.methodNotAllowed()),
                Arguments.of("conflict", 409, Problem.conflict("why")),
                Arguments.of("limit-reached", 409, Problem.limitReached("why")),
                Arguments.of("stale", 412, Problem.stale()),
                Arguments.of("precondition-required", 428, Problem.preconditionRequired()),
                Arguments.of("too-large", 413, Problem.tooLarge("why")),
                Arguments.of("timeout", 408, Problem.timeout("why")),
                Arguments.of("uri-too-long", 414, Problem.uriTooLong("why")),
                Arguments.of("headers-too-large", 431, Problem.headersTooLarge("why")),
                Arguments.of("unsupported-media-type", 415, Problem.unsupportedMediaType("why")),
                Arguments.of("too-many-requests", 429, Problem.tooManyRequests("why")),
                Arguments.of("unavailable", 503, Problem.unavailable("why")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void has_a_kind_and_a_status_in_the_document_and_in_the_answer(
            String kind, int status, Problem problem) {
        assertThat(problem.type()).isEqualTo("urn:engram:problem:" + kind);
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.title()).isNotBlank();
        assertThat(problem.response().code()).isEqualTo(status);
        assertThat(problem.response().getContentType().orElseThrow().toString())
                .isEqualTo("application/problem+json");
        assertThat(problem.response().body()).isEqualTo(problem);
    }

    @Nested
    class A_refusal {
        @Test
        void says_nothing_of_when_to_come_again_where_that_is_not_known() {
            var refusal = Problem.notFound().refusal();

            assertThat(refusal.retryAfter()).isEmpty();
            assertThat(refusal.response().getHeaders().contains("Retry-After")).isFalse();
        }

        /** Whoever comes back after so many whole seconds is not too early. */
        @ParameterizedTest
        @CsvSource({"0, 1", "1, 1", "999, 1", "1000, 2", "11999, 12", "12000, 13"})
        void says_after_how_many_seconds_it_ends_and_never_too_few(long millis, String seconds) {
            var refusal = Problem.tooManyRequests("why").refusal(Duration.ofMillis(millis));

            assertThat(refusal.retryAfter()).isEqualTo(Optional.of(Duration.ofMillis(millis)));
            assertThat(refusal.response().header("Retry-After")).isEqualTo(seconds);
        }

        /** There are many of them under an attack, and each is expected. */
        @Test
        void costs_no_stack_trace() {
            assertThat(Problem.notFound().refusal().getStackTrace()).isEmpty();
        }
    }
}
