package engram.system;

import static engram.system.Api.demandProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON that is broken, too large, or not of the shape that a route takes. */
class BadJsonTest {
    private static final TestSchool school = TestSchool.on(RunningPlatform.shared());

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("nothing", ""),
                arguments("no JSON", "title=x"),
                arguments("half of it", "{\"title\":"),
                arguments("the same key twice", "{\"title\":\"a\",\"title\":\"b\"}"),
                arguments(
                        "depth 10,000",
                        "{\"title\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"),
                arguments(
                        "an ignored field of depth 10,000",
                        "{\"title\":\"t\",\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"),
                arguments("a number for a text", "{\"title\":5}"),
                arguments("a number beyond all numbers", "{\"title\":1e400}"),
                arguments("an operator for a text", "{\"title\":{\"$gt\":\"\"}}"),
                arguments("null for a text", "{\"title\":null}"),
                arguments("a list for an object", "[]"),
                arguments("NUL in a text", "{\"title\":\"a\\u0000b\"}"),
                arguments("half of a surrogate pair", "{\"title\":\"a\\ud800b\"}"),
                arguments("a blank title", "{\"title\":\"  \"}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void is_refused_and_no_deck_is_made(String what, String body) {
        var before = school.decksOfTeacher();

        demandProblem(
                school.teacher()
                        .with("Content-Type", "application/json")
                        .send("POST", "/api/decks", body),
                400);

        assertThat(school.decksOfTeacher()).isEqualTo(before);
    }

    @Test
    void of_a_hundred_megabytes_is_too_large() {
        demandProblem(
                school.teacher()
                        .post("/api/decks", "{\"title\":\"" + "x".repeat(21 * 1024 * 1024) + "\"}"),
                413);
    }

    @Test
    void names_the_field_and_the_rule() {
        var answer = school.teacher().post("/api/decks", Map.of("title", ""));

        demandProblem(answer, 400);
        assertThat(answer.json().get("errors").get(0).get("field").asText()).isEqualTo("title");
        assertThat(answer.json().get("errors").get(0).get("rule").asText()).isNotBlank();
    }
}
