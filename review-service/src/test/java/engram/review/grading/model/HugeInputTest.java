package engram.review.grading.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The longest side that a card may have, of whatever is dearest to compare. */
class HugeInputTest {
    private static final int LONGEST = 20_000;

    /** Far more than is needed, and far less than anything quadratic would take. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static Stream<String> dear() {
        return Stream.of(
                        "a",
                        "word ",
                        "wrod word ",
                        "longword longwerd ",
                        "$",
                        "$a$ ",
                        "$a ",
                        "`",
                        "` `` ",
                        "\\(",
                        "\\[x",
                        "**a",
                        "*a*",
                        "_a ",
                        "[a](",
                        "![",
                        "<sup>",
                        "<b ",
                        "~~",
                        "1",
                        "1,",
                        "1.",
                        "1 ",
                        "100 ",
                        "-",
                        "- ",
                        "-\n",
                        "- a\n",
                        "1. a\n",
                        ";",
                        "a;",
                        "\u0301",
                        "e\u0301\u0327",
                        "²",
                        "½",
                        "^",
                        "a-",
                        "-a",
                        "漢",
                        "> ",
                        "#",
                        "\n",
                        "$$",
                        "$$a",
                        "^{",
                        "\\frac{",
                        "&amp;",
                        "'",
                        "a'",
                        ". ",
                        "x 1 ",
                        "{",
                        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrst ")
                .map(part -> part.repeat(LONGEST / part.length()));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("dear")
    void is_graded_in_good_time_as_no_list_as_any_of_one_and_as_all_of_one(String text) {
        for (var list :
                List.of(
                        Optional.<ListRule>empty(),
                        Optional.of(ListRule.ANY),
                        Optional.of(ListRule.ALL)))
            inGoodTime(() ->
                    WrittenAnswers.grade(
                            "y " + text,
                            List.of(
                                    new ExpectedAnswer(
                                            text, List.of("Paris"), list, "en", false))));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("dear")
    void is_checked_line_by_line_in_good_time(String text) {
        inGoodTime(() -> SelfCheck.of(text, text + " y"));
    }

    private static void inGoodTime(Executable work) {
        Assertions.assertTimeoutPreemptively(PATIENCE, work);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("dear")
    void is_still_its_own_answer(String text) {
        var answer = new ExpectedAnswer(text, List.of(), Optional.empty(), "en", false);

        assertThat(WrittenAnswers.grade(text, List.of(answer)).correct())
                .isEqualTo(!NormalForm.of(text).isEmpty());
    }
}
