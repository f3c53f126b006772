package engram.review.graded.items;

import java.util.Optional;

/** What helps to recall an answer without telling it. */
final class Hints {
    private Hints() {}

    /**
     * The answer's first letter or digit; none if it begins with something else, as formulas do.
     */
    static Optional<String> of(String expected) {
        var text = expected.strip();
        if (text.isEmpty() || !Character.isLetterOrDigit(text.codePointAt(0)))
            return Optional.empty();
        var first = text.substring(0, text.offsetByCodePoints(0, 1));
        return first.length() == text.length() ? Optional.empty() : Optional.of(first + "…");
    }
}
