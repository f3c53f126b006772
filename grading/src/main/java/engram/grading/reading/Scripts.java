package engram.grading.reading;

import java.util.regex.Pattern;

/** Raised and lowered characters, and fractions, as they are typed. */
final class Scripts {
    /** Parts tokens without being seen; no text has it, because {@link Cleaning} takes it out. */
    static final char GAP = '\u2063';

    private static final Pattern RAISED = Pattern.compile("[²³¹⁰ⁱ⁴-ⁿ]+");
    private static final Pattern CHARGE = Pattern.compile("[²³¹⁰⁴-⁹]*[⁺⁻]");
    private static final Pattern TYPED_CHARGE =
            Pattern.compile("\\^\\{?(\\d{0,2}[+-])\\}?(?![\\d\\p{L}])");
    private static final Pattern DIGIT_MEETS_OTHER =
            Pattern.compile("(?<=\\d)(?=[¼-¾⅐-⅞↉₀-₉])|(?<=[₀-₉])(?=\\d)");

    private Scripts() {}

    /** With ^ for exponents, and gaps before charges: x², 10⁻⁵, Ca²⁺ become x^2, 10^-5, Ca 2+. */
    static String typed(String text) {
        var parted = DIGIT_MEETS_OTHER.matcher(text).replaceAll(String.valueOf(GAP));
        var lowered = Cleaning.nfkc(RAISED.matcher(parted).replaceAll(run -> lowered(run.group())));
        return TYPED_CHARGE.matcher(lowered).replaceAll(charge -> charge(charge.group(1)));
    }

    private static String lowered(String raised) {
        return CHARGE.matcher(raised).matches()
                ? charge(Cleaning.nfkc(raised))
                : "^" + Cleaning.nfkc(raised);
    }

    private static String charge(String typed) {
        var plain = typed.replace('−', '-');
        return plain.length() > 1 ? GAP + plain : plain;
    }
}
