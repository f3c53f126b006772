package engram.grading.reading;

import java.util.Set;

/** Which punctuation means something where it stands. */
final class Signs {
    private static final String MINUS = "-−–—‐‑‒";
    private static final String TIMES = "*×·⋅∙∗✕";
    private static final String OPERATORS = "=<>≤≥≠≈~±+*×·⋅/÷^:(√";
    private static final String EQUATION = "=<>≤≥≠≈±√∑∫≡∝";

    private static final Set<String> UNITS =
            Set.of(
                    "m", "mm", "cm", "dm", "km", "nm", "µm", "μm", "s", "ms", "h", "min", "g", "mg",
                    "kg", "t", "l", "ml", "dl", "mol", "mmol", "j", "kj", "n", "w", "kw", "v", "a",
                    "c", "k", "cal", "kcal", "bit", "kb", "mb", "gb", "ft", "in", "mi", "hz", "pa");

    /** What is written with a minus behind it and without a digit. */
    private static final Set<String> ANIONS =
            Set.of("e", "f", "cl", "br", "i", "oh", "cn", "scn", "h", "hs");

    private final String text;
    private final boolean equation;

    Signs(String text) {
        this.text = text;
        equation = text.chars().anyMatch(sign -> EQUATION.indexOf(sign) >= 0);
    }

    /** One sign for all ways to write it. */
    static String key(int sign) {
        if (MINUS.indexOf(sign) >= 0) return "-";
        if (TIMES.indexOf(sign) >= 0) return "*";
        return switch (sign) {
            case '÷', '∕', '⁄' -> "/";
            case '∼' -> "~";
            default -> Character.toString(sign);
        };
    }

    /** Whether the sign at this place tells the answer from another one. */
    boolean counts(int at) {
        int sign = text.codePointAt(at);
        return switch (key(sign)) {
            case "-" -> minusCounts(at);
            case "*" -> timesCounts(at);
            case "/" -> slashCounts(at);
            case "^" -> !(isUnit(lettersBefore(at)) && isDigit(at + 1));
            case ":" -> isDigit(at - 1) && isDigit(at + 1);
            case "!" -> factorialCounts(at);
            case "#" -> at > 0 && Character.isLetter(text.codePointBefore(at));
            case "~" -> isDigit(nextSeen(at));
            case "%", "‰", "&", "@", "\\" -> true;
            case "`", "´", "¨", "¯", "¸" -> false;
            default -> isSymbol(sign);
        };
    }

    private static boolean isSymbol(int sign) {
        return switch (Character.getType(sign)) {
            case Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_NUMBER ->
                    true;
            default -> false;
        };
    }

    /** A minus or a range, but neither a dash nor a hyphen. */
    private boolean minusCounts(int at) {
        int before = lastSeen(at);
        int after = nextSeen(at);
        if (isNumberAt(after)) {
            if (isDigit(before) || isOperator(before)) return true;
            if (before < 0) return true;
            if (before < at - 1) return after == at + 1;
        }
        if (after > at + 1 || after >= text.length() || !isAlphanumeric(after)) {
            if (isDigit(at - 1) || ANIONS.contains(lettersBefore(at))) return true;
        }
        return equation && !isInsideWord(at);
    }

    private boolean isNumberAt(int at) {
        return isDigit(at)
                || (at < text.length()
                        && ((text.charAt(at) == '.' && isDigit(at + 1))
                                || Character.getType(text.charAt(at))
                                        == Character.CURRENCY_SYMBOL));
    }

    private boolean isInsideWord(int at) {
        return isLetter(at - 1)
                && isLetter(at + 1)
                && (lettersBefore(at).length() > 1 || isLetter(at + 2));
    }

    /** Between numbers or in an equation; also the star of A*, but no bullet. */
    private boolean timesCounts(int at) {
        boolean star = text.charAt(at) == '*';
        if (isDigit(lastSeen(at)) && (isDigit(nextSeen(at)) || equation)) return true;
        if (star) return isAlphanumeric(at - 1) || equation;
        return equation || text.charAt(at) == '×';
    }

    private boolean slashCounts(int at) {
        return equation
                || isDigit(lastSeen(at))
                || isDigit(nextSeen(at))
                || (isUnit(lettersBefore(lastSeen(at) + 1)) && isUnit(lettersFrom(nextSeen(at))));
    }

    /** 5! is not 5, but Stop! is Stop. */
    private boolean factorialCounts(int at) {
        if (isDigit(at - 1)) return !(isDigit(at - 2) && isDigit(at - 3));
        return isLetter(at - 1) && lettersBefore(at).length() == 1 && equation;
    }

    private boolean isOperator(int at) {
        return at >= 0 && OPERATORS.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isUnit(String letters) {
        return UNITS.contains(letters);
    }

    private static boolean isGap(char sign) {
        return sign == Scripts.GAP || Character.isWhitespace(sign);
    }

    private int lastSeen(int at) {
        int before = at - 1;
        while (before >= 0 && isGap(text.charAt(before))) before--;
        return before;
    }

    private int nextSeen(int at) {
        int after = at + 1;
        while (after < text.length() && isGap(text.charAt(after))) after++;
        return after;
    }

    private String lettersBefore(int at) {
        int from = at;
        while (at - from < 8 && isLetter(from - 1)) from--;
        return Letters.folded(text.substring(from, at));
    }

    private String lettersFrom(int at) {
        int to = at;
        while (to - at < 8 && isLetter(to)) to++;
        return Letters.folded(text.substring(at, to));
    }

    private boolean isDigit(int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private boolean isLetter(int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }

    private boolean isAlphanumeric(int at) {
        return isDigit(at) || isLetter(at);
    }
}
