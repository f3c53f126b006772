package engram.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WrittenAnswersPropertyTest {
    @Property
    void the_expected_text_answers_itself(
            @ForAll("answers") String text,
            @ForAll("languages") String language,
            @ForAll boolean spellingCounts,
            @ForAll("rules") Optional<ListRule> list) {
        Assume.that(!NormalForm.of(text).isEmpty());

        var written = grade(text, expected(text, language, spellingCounts, list));

        assertThat(written.correct()).isTrue();
        assertThat(written.typo()).isFalse();
        assertThat(written.difference()).allMatch(each -> each.kind() == Written.Kind.SAME);
    }

    @Property
    void neither_case_nor_the_amount_of_space_matters(
            @ForAll("phrases") String text,
            @ForAll("languages") String language,
            @ForAll boolean spellingCounts) {
        var answer = expected(text, language, spellingCounts, Optional.empty());

        for (var given :
                List.of(
                        text.toUpperCase(Locale.ROOT),
                        text.toLowerCase(Locale.ROOT),
                        "  " + text.replace(" ", " \t  ") + "\n"))
            assertThat(grade(given, answer).correct()).as(given).isTrue();
    }

    @Property
    void a_changed_digit_is_never_accepted(
            @ForAll("withDigits") String text,
            @ForAll("languages") String language,
            @ForAll Random random) {
        var places = text.chars().filter(Character::isDigit).count();
        var place = random.nextLong(places);
        var changed = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i)) && place-- == 0)
                changed.setCharAt(
                        i, (char) ('0' + (text.charAt(i) - '0' + 1 + random.nextInt(9)) % 10));
        }

        assertThat(
                        grade(changed.toString(), expected(text, language, false, Optional.empty()))
                                .correct())
                .as("%s for %s", changed, text)
                .isFalse();
    }

    @Property
    void one_letter_too_few_is_a_slip_unless_spelling_counts(
            @ForAll("longWords") String word, @ForAll Random random) {
        int at = 1 + random.nextInt(word.length() - 2);
        var given = word.substring(0, at) + word.substring(at + 1);
        Assume.that(!given.equals(word));

        assertThat(grade(given, expected(word, "xx", false, Optional.empty())).typo()).isTrue();
        assertThat(grade(given, expected(word, "xx", true, Optional.empty())).correct()).isFalse();
    }

    @Property
    void no_text_is_too_strange(
            @ForAll("strange") String given,
            @ForAll("strange") String expected,
            @ForAll("languages") String language,
            @ForAll("rules") Optional<ListRule> list) {
        var answer =
                new ExpectedAnswer(expected, List.of(given + "x", expected), list, language, false);

        assertThatCode(
                        () -> {
                            grade(given, answer);
                            SelfCheck.of(expected, given);
                            NormalForm.of(given);
                        })
                .doesNotThrowAnyException();
    }

    @Property
    void the_difference_holds_every_word_of_both_sides(
            @ForAll("phrases") String given, @ForAll("phrases") String text) {
        var pieces = grade(given, expected(text, "xx", false, Optional.empty())).difference();

        assertThat(joined(pieces.stream().map(Written.Piece::given).toList())).isEqualTo(given);
        assertThat(joined(pieces.stream().map(Written.Piece::expected).toList())).isEqualTo(text);
    }

    private static String joined(List<String> words) {
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }

    private static Written grade(String given, ExpectedAnswer answer) {
        return WrittenAnswers.grade(given, List.of(answer));
    }

    private static ExpectedAnswer expected(
            String text, String language, boolean spellingCounts, Optional<ListRule> list) {
        return new ExpectedAnswer(text, List.of(), list, language, spellingCounts);
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("", "en", "en-GB", "de", "fr", "es", "ja", "ar", "no such language");
    }

    @Provide
    Arbitrary<Optional<ListRule>> rules() {
        return Arbitraries.of(
                Optional.empty(), Optional.of(ListRule.ANY), Optional.of(ListRule.ALL));
    }

    /** What people put on cards, put together in ways that they would not. */
    @Provide
    Arbitrary<String> answers() {
        var parts =
                Arbitraries.of(
                        "a",
                        "the",
                        "Paris",
                        "x²",
                        "C++",
                        "-5",
                        "3.5",
                        "1,000",
                        "$\\frac{1}{2}$",
                        "`a[0]`",
                        "**bold**",
                        "- item",
                        "1. item",
                        ">",
                        "$5",
                        "½",
                        "Ca²⁺",
                        "東京",
                        "año",
                        "ß",
                        "don't",
                        "→",
                        "(",
                        "🐶",
                        "H₂O",
                        "\n",
                        ";",
                        "`",
                        "$",
                        "\\(",
                        "_x_");
        return Arbitraries.oneOf(
                parts.list().ofMinSize(1).ofMaxSize(8).map(list -> String.join(" ", list)),
                parts.list().ofMinSize(1).ofMaxSize(6).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(30));
    }

    @Provide
    Arbitrary<String> phrases() {
        return Arbitraries.strings()
                .withChars("abcdefgßéñçøœÉЖжйΣσς漢かé")
                .ofMinLength(1)
                .ofMaxLength(8)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> withDigits() {
        return Combinators.combine(
                        Arbitraries.of("", "World War ", "-", "$", "about ", "x^", "B"),
                        Arbitraries.of(
                                "5", "35", "3.5", "1945", "1,000", "10:30", "1/2", "0.05", "3 x 4"),
                        Arbitraries.of("", " km", "%", "!", " people", "°C", "th"))
                .as((before, number, after) -> before + number + after);
    }

    /** Of letters that make neither Roman numerals nor words of two meanings. */
    @Provide
    Arbitrary<String> longWords() {
        return Arbitraries.strings().withChars("bghkopqsuwz").ofMinLength(5).ofMaxLength(14);
    }

    @Provide
    Arbitrary<String> strange() {
        var pieces =
                Arbitraries.of(
                        "\0",
                        "\uD800",
                        "\uDC00",
                        "\u202E",
                        "\u200B",
                        "\u0301",
                        "\uFE0F",
                        "$",
                        "`",
                        "\\",
                        "*",
                        "_",
                        "![",
                        "](",
                        "|",
                        "<sup>",
                        "\n",
                        "\r",
                        "^",
                        "²",
                        "½",
                        "١",
                        "؛",
                        "−",
                        "e",
                        "\uD83D\uDC36",
                        "1",
                        ".",
                        ",",
                        ";",
                        "'");
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(60),
                pieces.list().ofMaxSize(40).map(list -> String.join("", list)));
    }
}
