package engram.grading.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a side, without what Markdown puts before them. */
public final class Lines {
    private static final Pattern MARKER =
            Pattern.compile("^(?:(?:[-*+•‣◦]|#{1,6})\\s+|>\\s*)(?:\\[[ xX]\\]\\s+)?");
    private static final Pattern NUMBERED = Pattern.compile("^\\d{1,2}[.)]\\s+");
    private static final Pattern BEFORE_NUMBER = Pattern.compile("^[-+>]\\s*\\d.*");
    private static final Pattern RULE = Pattern.compile("[-*_ ]{3,}|`{3,}[\\w+#-]*|~{3,}\\w*");
    private static final Pattern DISPLAYED = Pattern.compile("\\$\\$[^$]{1,5000}\\$\\$");

    private Lines() {}

    /** The lines that say something; a formula that is set over several lines is one of them. */
    public static List<String> of(String text) {
        var whole =
                DISPLAYED
                        .matcher(text)
                        .replaceAll(formula ->
                                Matcher.quoteReplacement(formula.group().replace('\n', ' ')))
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        var said = whole.stream().filter(line -> !RULE.matcher(line).matches()).toList();
        var lines = said.isEmpty() ? whole : said;
        return lines.stream().map(line -> unmarked(line, lines.size() > 1)).toList();
    }

    /** The lines as one text. */
    public static String joined(String text) {
        return String.join("\n", of(text));
    }

    /** What is all marker says nothing else, and so stays. */
    private static String unmarked(String line, boolean several) {
        if (isNumber(line, several)) return line;
        var unmarked = MARKER.matcher(line).replaceFirst("");
        if (several) unmarked = NUMBERED.matcher(unmarked).replaceFirst("");
        return unmarked.isBlank() ? line : unmarked;
    }

    /** A single line that begins with a sign and a number is no list of one. */
    private static boolean isNumber(String line, boolean several) {
        return (!several || line.startsWith(">")) && BEFORE_NUMBER.matcher(line).matches();
    }
}
