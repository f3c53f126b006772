package engram.grading.reading;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Takes out of a text what nobody sees, and writes what looks the same in the same way. */
public final class Cleaning {
    /**
     * Raised, lowered and fractional digits mean more than the plain ones that NFKC makes of them.
     */
    private static final Pattern EXPRESSIVE =
            Pattern.compile(
                    "[\\u00B2\\u00B3\\u00B9\\u00BC-\\u00BE\\u2070-\\u209C\\u2150-\\u215E\\u2189]+");

    /**
     * More marks on a letter than any language has, by the limit of Unicode's Stream-Safe Text
     * Format (UAX #15). To put marks in order takes time quadratic in their number.
     */
    private static final Pattern MARKS =
            Pattern.compile("([\\p{M}\\uFF9E\\uFF9F]{30})[\\p{M}\\uFF9E\\uFF9F]+");

    private static final Pattern NARROW_GAP =
            Pattern.compile("(?<=\\d)[\\u00A0\\u2009\\u202F](?=\\d{3}(?!\\d))");

    private Cleaning() {}

    /** Whether there is nothing but ASCII letters, digits and what parts sentences. */
    static boolean isEveryday(String text) {
        return text.chars()
                .allMatch(sign ->
                        (sign >= 'a' && sign <= 'z')
                                || (sign >= 'A' && sign <= 'Z')
                                || (sign >= '0' && sign <= '9')
                                || " \n.,:;?".indexOf(sign) >= 0);
    }

    /** Without controls, marks of direction, zero widths and halves of surrogate pairs. */
    public static String visible(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point -> {
                    if (point == '\n') out.append('\n');
                    else if (isSpace(point)) out.append((char) spaceFor(point));
                    else if (!isInvisible(point)) out.appendCodePoint(point);
                });
        return out.toString();
    }

    private static boolean isSpace(int point) {
        return Character.getType(point) == Character.CONTROL
                || Character.isWhitespace(point)
                || Character.isSpaceChar(point);
    }

    /** Gaps that group digits are told from others; a lone carriage return ends a line. */
    private static int spaceFor(int point) {
        return switch (point) {
            case '\u00A0', '\u2009', '\u202F' -> point;
            case '\r', '\u2028', '\u2029', '\u0085' -> '\n';
            default -> ' ';
        };
    }

    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.SURROGATE -> true;
            default -> (point >= 0xFE00 && point <= 0xFE0F) || point == 0x115F || point == 0x3164;
        };
    }

    /** Unicode's NFKC, but for raised and lowered digits, fractions, and digits grouped by gaps. */
    static String composed(String text) {
        var grouped = NARROW_GAP.matcher(text).replaceAll("");
        var out = new StringBuilder(grouped.length());
        var expressive = EXPRESSIVE.matcher(grouped);
        int from = 0;
        while (expressive.find()) {
            out.append(nfkc(grouped.substring(from, expressive.start())));
            out.append(expressive.group());
            from = expressive.end();
        }
        return out.append(nfkc(grouped.substring(from))).toString();
    }

    /** Unicode's NFKC, in time linear in the text: at most thirty marks in a row stay. */
    static String nfkc(String text) {
        return Normalizer.normalize(MARKS.matcher(text).replaceAll("$1"), Normalizer.Form.NFKC);
    }
}
