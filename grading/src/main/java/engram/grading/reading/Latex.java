package engram.grading.reading;

import java.util.regex.Pattern;

/** Brings ways to write the same LaTeX to one. */
final class Latex {
    private static final Pattern SPACE =
            Pattern.compile("\\\\(?:[,;:! ]|quad(?![a-zA-Z])|qquad(?![a-zA-Z]))|\\s");
    private static final Pattern SIZE =
            Pattern.compile("\\\\(?:left|right|[bB]igg?[lr]?|displaystyle|limits)(?![a-zA-Z])");
    private static final Pattern FRACTION = Pattern.compile("\\\\[dtc]frac(?![a-zA-Z])");
    private static final Pattern NEEDLESS_BRACES = Pattern.compile("([_^])\\{([\\p{L}\\p{N}])\\}");
    private static final Pattern OTHER_NAME = Pattern.compile("\\\\(le|ge|ne|to)(?![a-zA-Z])");
    private static final Pattern DOT = Pattern.compile("\\\\cdot(?![a-zA-Z])|[·⋅]");
    private static final Pattern TIMES = Pattern.compile("×");
    private static final Pattern COMMAND = Pattern.compile("\\\\[a-zA-Z]+");

    private Latex() {}

    /**
     * A key for a formula. Spaces and sizes do not count, nor does the case of letters; that of
     * commands does, since {@code \Delta} is another letter than {@code \delta}.
     */
    static String key(String source) {
        var text = SIZE.matcher(source).replaceAll("");
        text = FRACTION.matcher(text).replaceAll("\\\\frac");
        text = OTHER_NAME.matcher(text).replaceAll(match -> "\\\\" + longName(match.group(1)));
        text = DOT.matcher(text).replaceAll("\\\\cdot ");
        text = TIMES.matcher(text).replaceAll("\\\\times ");
        text = SPACE.matcher(text).replaceAll("");
        text = NEEDLESS_BRACES.matcher(text).replaceAll("$1$2");
        return foldedBesidesCommands(Cleaning.nfkc(text));
    }

    private static String longName(String name) {
        return switch (name) {
            case "le" -> "leq";
            case "ge" -> "geq";
            case "ne" -> "neq";
            default -> "rightarrow";
        };
    }

    private static String foldedBesidesCommands(String text) {
        var out = new StringBuilder(text.length());
        var command = COMMAND.matcher(text);
        int from = 0;
        while (command.find()) {
            out.append(Letters.folded(text.substring(from, command.start())));
            out.append(command.group());
            from = command.end();
        }
        return out.append(Letters.folded(text.substring(from))).toString();
    }
}
