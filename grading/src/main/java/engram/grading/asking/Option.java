package engram.grading.asking;

import java.util.Comparator;

/**
 * A text that may be offered as a wrong answer.
 *
 * @param normal equal for texts of which only one may be offered
 * @param length in letters
 */
record Option(String text, String normal, Form form, int length) {
    /** A total order that does not depend on that of the deck; a longer text comes later. */
    static final Comparator<Option> BY_LENGTH =
            Comparator.comparingInt(Option::length)
                    .thenComparing(Option::normal)
                    .thenComparing(Option::text);

    static Option of(String text, String normal) {
        return new Option(
                text, normal, Form.of(text), text.strip().codePointCount(0, text.strip().length()));
    }
}
