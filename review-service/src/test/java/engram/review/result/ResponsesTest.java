package engram.review.result;

import static org.assertj.core.api.Assertions.assertThat;

import engram.manners.Problem;
import io.micronaut.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResponsesTest {
    @Test
    void a_value_is_the_body_and_nothing_is_no_content() {
        assertThat(Responses.of(Result.done("all")).body()).isEqualTo("all");
        assertThat(Responses.of(Result.done("all")).code()).isEqualTo(200);
        assertThat(Responses.of(Result.done("new"), HttpResponse::created).code()).isEqualTo(201);
        assertThat(Responses.noContent(Optional.empty()).code()).isEqualTo(204);
    }

    @Test
    void each_refusal_has_its_status_and_a_problem_as_its_body() {
        var codes =
                Map.of(
                        new Refusal.NotThere(), 404,
                        new Refusal.Unreadable("why"), 400,
                        new Refusal.Invalid("field", "rule"), 400,
                        new Refusal.Conflict("why"), 409,
                        new Refusal.TooMany("limit", Duration.ZERO), 429,
                        new Refusal.Unavailable("why"), 503);

        assertThat(codes).hasSize(Refusal.class.getPermittedSubclasses().length);
        codes.forEach((refusal, code) -> {
            var response = Responses.of(Result.refused(refusal));
            assertThat(response.code()).isEqualTo(code);
            assertThat(response.getContentType())
                    .hasValueSatisfying(
                            type -> assertThat(type).hasToString("application/problem+json"));
            assertThat(response.body())
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.status()).isEqualTo(code));
        });
    }

    @Test
    void a_broken_rule_names_its_field() {
        var response = Responses.refused(new Refusal.Invalid("pairs[2]", "is missing"));

        assertThat(response.getBody(Problem.class).orElseThrow().errors())
                .isEqualTo(List.of(new Problem.FieldError("pairs[2]", "is missing")));
    }

    @Test
    void a_limit_says_when_the_same_can_succeed_and_never_too_early() {
        var refusal = new Refusal.TooMany("limit", Duration.ofMillis(59_999));

        assertThat(Responses.refused(refusal).header("Retry-After")).isEqualTo("60");
    }
}
