package engram.deck.text.model;

import java.util.Locale;
import java.util.Optional;

/**
 * The rules for all text that people write. It is stored exactly as it came, direction marks and
 * zero-width characters included; what cannot be stored or shown at all is refused.
 */
public final class Text {
    /** As many as a text may have that is safe for streams (Unicode Standard Annex 15, 13). */
    private static final int MOST_MARKS = 30;

    /** Characters that show nothing, as what stands in the brackets of a pattern. */
    static final String INVISIBLE =
            "\\s\\u0000-\\u001F\\u007F-\\u00A0\\u00AD\\u0600-\\u0605\\u061C\\u06DD\\u070F\\u0890\\u0891"
                    + "\\u08E2\\u1680\\u180E\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u206F\\u3000\\uFEFF"
                    + "\\uFFF9-\\uFFFB";

    /** Text of which something can be seen, as a pattern for the API's description. */
    public static final String VISIBLE = "[\\s\\S]*[^" + INVISIBLE + "][\\s\\S]*";

    private Text() {}

    /** The rule that the text breaks, if any; lengths are in Unicode code points. */
    public static Optional<String> brokenRule(String text, int maxLength) {
        if (text.indexOf('\0') >= 0) return Optional.of("must not contain the character NUL");
        if (hasLoneSurrogate(text)) return Optional.of("must not contain half a character");
        if (text.codePointCount(0, text.length()) > maxLength)
            return Optional.of("must have at most " + maxLength + " characters");
        if (hasHeap(text))
            return Optional.of(
                    "must have at most " + MOST_MARKS + " accents and invisible marks in a row");
        return Optional.empty();
    }

    /** Whether more marks follow one another than any letter or sign of a script has. */
    private static boolean hasHeap(String text) {
        var marks = 0;
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            marks = isMark(text.codePointAt(i)) ? marks + 1 : 0;
            if (marks > MOST_MARKS) return true;
        }
        return false;
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT ->
                    true;
            default -> false;
        };
    }

    /** Whether nothing of the text can be seen: only spaces, controls and formatting marks. */
    public static boolean isBlank(String text) {
        return text.codePoints().noneMatch(Text::isVisible);
    }

    /**
     * The same for texts that differ in their case only. Letter by letter: for a whole text, Java
     * looks around each Σ for the end of its word.
     */
    public static String folded(String text) {
        var folded = new StringBuilder(text.length());
        text.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> letter.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))
                .forEach(folded::append);
        return folded.toString();
    }

    private static boolean isVisible(int point) {
        return !Character.isWhitespace(point)
                && !Character.isSpaceChar(point)
                && !Character.isISOControl(point)
                && Character.getType(point) != Character.FORMAT;
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
    }
}
