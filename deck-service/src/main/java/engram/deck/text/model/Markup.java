package engram.deck.text.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Markdown may be: nothing that costs a reader's time or stack out of proportion. The rules
 * know no more of Markdown than this; text that people write for people is far from all of them.
 */
public final class Markup {
    /** The most quotes and lists within one another that a line may begin. */
    private static final int DEEPEST = 32;

    /** The most brackets and braces within one another. */
    private static final int MOST_OPEN = 100;

    /** The most runs of {@code *} and {@code _} between two empty lines. */
    private static final int MOST_RUNS = 1_000;

    private static final Pattern BEGINNING =
            Pattern.compile("[ \\t]*+(?:>|(?:[-+*]|[0-9]{1,9}[.)])(?=[ \\t]|$))");
    private static final Pattern RULE =
            Pattern.compile("[ \\t]*+(?:(?:-[ \\t]*+)++|(?:\\*[ \\t]*+)++)");

    private Markup() {}

    /** The rule that the text breaks, if any. */
    public static Optional<String> brokenRule(String text) {
        if (text.lines().anyMatch(Markup::tooDeep))
            return Optional.of("must have at most " + DEEPEST + " quotes or lists in one another");
        if (openBrackets(text) > MOST_OPEN)
            return Optional.of("must have at most " + MOST_OPEN + " brackets in one another");
        if (runs(text) > MOST_RUNS)
            return Optional.of(
                    "must have at most " + MOST_RUNS + " runs of * and _ between empty lines");
        return Optional.empty();
    }

    private static boolean tooDeep(String line) {
        var beginning = BEGINNING.matcher(line);
        var rule = RULE.matcher(line);
        var place = 0;
        for (var depth = 0; depth <= DEEPEST; depth++) {
            // A line of dashes or stars alone is no list of lists.
            if (rule.region(place, line.length()).matches()) return false;
            if (!beginning.region(place, line.length()).lookingAt()) return false;
            place = beginning.end();
        }
        return true;
    }

    private static int openBrackets(String text) {
        var square = 0;
        var curly = 0;
        var most = 0;
        for (var i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '[' -> square++;
                case ']' -> square = Math.max(0, square - 1);
                case '{' -> curly++;
                case '}' -> curly = Math.max(0, curly - 1);
                default -> {}
            }
            most = Math.max(most, Math.max(square, curly));
        }
        return most;
    }

    private static int runs(String text) {
        var most = 0;
        var runs = 0;
        for (var line : text.lines().toList()) {
            if (line.isBlank()) runs = 0;
            for (var i = 0; i < line.length(); i++) {
                var sign = line.charAt(i);
                if ((sign == '*' || sign == '_') && (i == 0 || line.charAt(i - 1) != sign)) runs++;
            }
            most = Math.max(most, runs);
        }
        return most;
    }
}
