package engram.system;

import static engram.system.Api.demandProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Deck files with a mistake, and deck files that only look like one. */
class BadFilesTest {
    private static final TestSchool school = TestSchool.on(RunningPlatform.shared());

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("a line without a front", "tsv", "front\tback\none\t1\n\t2\n", "3"),
                arguments("an open quote", "tsv", "one\t1\n\"two\t2\n", ""),
                arguments(
                        "a front of 20,001 characters",
                        "tsv",
                        "one\t1\n" + "x".repeat(20_001) + "\t2\n",
                        "2"),
                arguments("JSON that is no list of cards", "json", "{\"cards\":5}", ""),
                arguments(
                        "a card without a front",
                        "json",
                        "[{\"front\":\"a\",\"back\":\"b\"},{\"back\":\"c\"}]",
                        ""),
                arguments("nothing", "json", "", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void with_a_mistake_are_refused_as_a_whole(
            String what, String format, String content, String line) {
        var before = school.decksOfTeacher();

        var answer =
                school.teacher()
                        .with("Content-Type", "application/octet-stream")
                        .send("POST", "/api/decks/import?title=Bad&format=" + format, content);

        demandProblem(answer, 400);
        assertThat(answer.response().body()).contains(line);
        assertThat(school.decksOfTeacher()).isEqualTo(before);
    }

    @Test
    void that_look_like_formulas_come_back_as_they_were() {
        var content = "=1+1\t@SUM(A1)\n+49 30\t-5\n\"two\nlines\"\t\"a \"\"quote\"\"\"\n";

        var made =
                school.teacher()
                        .with("Content-Type", "text/tab-separated-values")
                        .send("POST", "/api/decks/import?title=Formulas&format=tsv", content)
                        .ok();

        var exported =
                school.teacher()
                        .get("/api/decks/" + made.get("id").asText() + "/export?format=json");
        assertThat(exported.response().body())
                .contains("=1+1", "@SUM(A1)", "+49 30", "-5", "two\\nlines", "a \\\"quote\\\"");
    }
}
