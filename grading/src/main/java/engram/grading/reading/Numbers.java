package engram.grading.reading;

import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a language writes numbers. */
final class Numbers {
    /** Longer runs of digits are no numbers that anybody groups. */
    private static final int LONGEST_GROUPED = 40;

    private static final Pattern SPACED =
            Pattern.compile("(?<![\\d.,])(\\d{1,3})((?: \\d{3}){1,6})(?![\\d])");
    private static final Pattern GROUPED_BY_COMMAS =
            Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern GROUPED_BY_DOTS =
            Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern ONE_COMMA = Pattern.compile("\\d+,\\d+");

    private final boolean groupsByDots;
    private final boolean groupsBySpaces;

    Numbers(String language) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.forLanguageTag(language));
        groupsByDots = symbols.getGroupingSeparator() == '.';
        groupsBySpaces = Character.isSpaceChar(symbols.getGroupingSeparator());
    }

    /** Takes the spaces out of numbers, in languages that group their digits so. */
    String ungrouped(String text) {
        return groupsBySpaces
                ? SPACED.matcher(text)
                        .replaceAll(number -> number.group(1) + number.group(2).replace(" ", ""))
                : text;
    }

    /**
     * The keys of a run of digits with points and commas between them. Never loses or changes a
     * digit: 3.5, 3,5 and 35 stay apart, but for points that group or commas that stand for points.
     */
    List<String> keys(String run) {
        if (run.length() > LONGEST_GROUPED) return List.of(run);
        if (isGroupedByDots(run)) return List.of(run.replace(".", "").replace(',', '.'));
        if (isGroupedByCommas(run)) return List.of(run.replace(",", ""));
        if (ONE_COMMA.matcher(run).matches()) return List.of(run.replace(',', '.'));
        return List.of(run.split(",+"));
    }

    /** 1.234,5 can be read in one way only; 1.234 is what the language says. */
    private boolean isGroupedByDots(String run) {
        return GROUPED_BY_DOTS.matcher(run).matches()
                && (groupsByDots
                        || run.indexOf(',') > 0
                        || run.indexOf('.') < run.lastIndexOf('.'));
    }

    private boolean isGroupedByCommas(String run) {
        return GROUPED_BY_COMMAS.matcher(run).matches()
                && ((!groupsByDots && !groupsBySpaces)
                        || run.indexOf('.') > 0
                        || run.indexOf(',') < run.lastIndexOf(','));
    }
}
