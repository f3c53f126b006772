package engram.grading.reading;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** When two spellings of a word are the same. */
final class Letters {
    private static final int CYRILLIC_I = 0x0438;
    private static final int BREVE = 0x0306;

    /** Letters with strokes and joined letters, which no decomposition of Unicode reaches. */
    private static final Map<Integer, String> PLAIN =
            Map.ofEntries(
                    Map.entry((int) 'ø', "o"),
                    Map.entry((int) 'ł', "l"),
                    Map.entry((int) 'đ', "d"),
                    Map.entry((int) 'ð', "d"),
                    Map.entry((int) 'ħ', "h"),
                    Map.entry((int) 'ı', "i"),
                    Map.entry((int) 'þ', "th"),
                    Map.entry((int) 'æ', "ae"));

    private Letters() {}

    /**
     * Without case, which never counts. Letter by letter: for a whole text, Java looks around each
     * Σ for the end of its word, and copies all that is left at each letter that becomes two.
     */
    static String folded(String text) {
        var folded = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point -> {
                    if (hasCase(point)) folded.append(folded(point));
                    else folded.appendCodePoint(point);
                });
        return Cleaning.nfkc(folded.toString().replace("œ", "oe"));
    }

    private static boolean hasCase(int point) {
        return Character.isLowerCase(point)
                || Character.isUpperCase(point)
                || Character.isTitleCase(point);
    }

    /** Lower, upper, lower: ẞ, ß and SS become one, and so do ς, Σ and σ. */
    private static String folded(int point) {
        return Character.toString(point)
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /**
     * The key of a word.
     *
     * @param spellingCounts whether accents count; the points of Hebrew and Arabic never do
     */
    static String key(String word, boolean spellingCounts) {
        var decomposed = Normalizer.normalize(folded(word), Normalizer.Form.NFD);
        var out = new StringBuilder(decomposed.length());
        int base = 0;
        for (int i = 0;
                i < decomposed.length();
                i += Character.charCount(decomposed.codePointAt(i))) {
            int point = decomposed.codePointAt(i);
            if (isMark(point)) {
                if (!isDropped(point, base, spellingCounts)) out.appendCodePoint(point);
            } else {
                base = point;
                if (spellingCounts) out.appendCodePoint(point);
                else out.append(PLAIN.getOrDefault(point, Character.toString(point)));
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /**
     * Whether a mark is an accent, rather than a part of the letter: the dots of が, the vowels of
     * Hindi and Thai, and the bow of й make other letters.
     */
    private static boolean isDropped(int mark, int base, boolean spellingCounts) {
        return switch (UnicodeScript.of(base)) {
            case HEBREW, ARABIC -> true;
            case LATIN, GREEK, COMMON -> !spellingCounts;
            case CYRILLIC -> !spellingCounts && !(base == CYRILLIC_I && mark == BREVE);
            default -> false;
        };
    }

    static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    true;
            default -> false;
        };
    }

    static boolean isPartOfWord(int point) {
        return Character.isLetter(point)
                || isMark(point)
                || Character.getType(point) == Character.LETTER_NUMBER;
    }

    /** Whether the letter is a word by itself, as Chinese ones are. */
    static boolean isIdeograph(int point) {
        return Character.isIdeographic(point);
    }
}
