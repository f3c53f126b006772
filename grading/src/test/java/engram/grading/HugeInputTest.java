package engram.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Four times the text takes about four times the work, of whatever is dearest to compare. Work is
 * the processor's time for this thread, one size against the other in the same run.
 */
class HugeInputTest {
    private static final int SHORT = 4_000;
    private static final int LONG = 16_000;

    /** Between the 4 of what is linear and the 16 of what is quadratic. */
    private static final int MOST_TIMES_THE_WORK = 9;

    /** So little is lost in the noise. */
    private static final long NOTHING = 1_000_000;

    private static final int TRIES = 4;

    /** Of the long text: a busy machine compiles late what it runs. */
    private static final int MOST_TRIES = 16;

    /** What is typed, and the side that it is held against. */
    private record Pair(String given, String expected) {
        static Pair same(String text) {
            return new Pair("y " + text, text);
        }
    }

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
                "_a_",
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
                "\u0301\u0327",
                "\u0301<b>\u0327",
                "\u0301\uff9e",
                "\u0f73",
                "\ufdfa",
                "²",
                "½",
                "½=",
                "^",
                "a-",
                "-a",
                "漢",
                "Σ",
                "ς'",
                "İ",
                "ß",
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
                "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrst ");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("dear")
    void the_work_grows_with_the_length_and_no_faster(String part) {
        assertLinear(length -> Pair.same(repeated(part, length)));
    }

    static Stream<IntFunction<Pair>> unlike() {
        return Stream.of(
                length -> new Pair(distinct('a', 5, length), distinct('n', 5, length)),
                length -> new Pair(distinct('a', 3, length), distinct('n', 3, length)),
                length -> new Pair(distinct('0', 5, length), distinct('a', 5, length)),
                length -> new Pair(repeated("a ", length) + "y", repeated("x\n", length)),
                length ->
                        new Pair(repeated("a;", length), "\\[" + repeated("a+\n", length) + "\\]"),
                length -> new Pair(repeated("a;", length), "$" + repeated("a+", length) + "$\nb"),
                length ->
                        new Pair(repeated("$x$ b ", length), "$" + repeated("a+", length) + "$ b"));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("unlike")
    void nor_does_it_where_what_was_typed_is_another_kind_of_text(IntFunction<Pair> pairs) {
        assertLinear(pairs);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("dear")
    void a_text_is_still_its_own_answer(String part) {
        var text = repeated(part, SHORT);
        var answer = new ExpectedAnswer(text, List.of(), Optional.empty(), "en", false);

        assertThat(WrittenAnswers.grade(text, List.of(answer)).correct())
                .isEqualTo(!NormalForm.of(text).isEmpty());
    }

    private static String repeated(String part, int length) {
        return part.repeat(length / part.length());
    }

    /** Words of letters or digits from the first one on, no two of them the same. */
    private static String distinct(char first, int letters, int length) {
        return IntStream.range(0, length / (letters + 1))
                .mapToObj(word -> word(first, letters, word))
                .collect(Collectors.joining(" "));
    }

    private static String word(char first, int letters, int number) {
        return "%0{letters}d"
                .replace("{letters}", String.valueOf(letters))
                .formatted(number)
                .chars()
                .mapToObj(digit -> Character.toString(first + digit - '0'))
                .collect(Collectors.joining());
    }

    private static void assertLinear(IntFunction<Pair> pairs) {
        var few = pairs.apply(SHORT);
        var many = pairs.apply(LONG);
        for (var rule : ListRule.values())
            assertLinear(() -> grade(few, rule), () -> grade(many, rule));
        assertLinear(() -> check(few), () -> check(many));
    }

    private static void grade(Pair pair, ListRule list) {
        var answer =
                new ExpectedAnswer(pair.expected, List.of("Paris"), Optional.of(list), "en", false);
        WrittenAnswers.grade(pair.given, List.of(answer));
    }

    private static void check(Pair pair) {
        SelfCheck.of(pair.expected, pair.given);
    }

    /** The least of some tries on each side counts, since noise only ever adds. */
    private static void assertLinear(Runnable few, Runnable many) {
        long least = least(few);
        long most = work(many);
        for (int i = 1; i < MOST_TRIES && !isLinear(least, most); i++) {
            least = Math.min(least, least(few));
            most = Math.min(most, work(many));
        }
        assertThat(isLinear(least, most))
                .as("%,d ns for a text, %,d ns for one four times as long", least, most)
                .isTrue();
    }

    private static boolean isLinear(long least, long most) {
        return most < MOST_TIMES_THE_WORK * (least + NOTHING);
    }

    private static long least(Runnable run) {
        return LongStream.generate(() -> work(run)).limit(TRIES).min().orElseThrow();
    }

    private static long work(Runnable run) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        run.run();
        return threads.getCurrentThreadCpuTime() - before;
    }
}
