package engram.review.grading.model;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A long answer as the learner checks it against their own: line by line.
 *
 * @param lines of the expected side; blank ones are left out
 */
public record SelfCheck(List<Line> lines) {
    public SelfCheck {
        lines = List.copyOf(lines);
    }

    /**
     * One line to tick.
     *
     * @param text in Markdown, without the list marker
     */
    public record Line(String text, List<Word> words) {
        public Line {
            words = List.copyOf(words);
        }
    }

    /** A word of a line, and whether the learner typed it. */
    public record Word(String text, boolean given) {}

    public static SelfCheck of(String expected, String given) {
        Set<String> typed = new HashSet<>(List.of(given.toLowerCase(Locale.ROOT).split("\\s+")));
        return new SelfCheck(
                expected.lines()
                        .map(line -> line.strip().replaceFirst("^(?:[-*+]|\\d+[.)])\\s+", ""))
                        .filter(line -> !line.isBlank())
                        .map(line ->
                                new Line(
                                        line,
                                        List.of(line.split("\\s+")).stream()
                                                .map(word -> word(word, typed))
                                                .toList()))
                        .toList());
    }

    private static Word word(String text, Set<String> typed) {
        return new Word(text, typed.contains(text.toLowerCase(Locale.ROOT)));
    }

    /**
     * The rating that the ticks of the lines suggest: all Good, at least half Hard, fewer Again.
     * Never Easy, which only the learner can know.
     */
    public static int suggestedRating(List<Boolean> ticks) {
        long ticked = ticks.stream().filter(tick -> tick).count();
        if (ticked == 0) return 1;
        if (ticked == ticks.size()) return 3;
        return 2 * ticked >= ticks.size() ? 2 : 1;
    }
}
