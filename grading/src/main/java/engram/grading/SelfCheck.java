package engram.grading;

import engram.grading.reading.Cleaning;
import engram.grading.reading.Lines;
import engram.grading.reading.Literals;
import engram.grading.reading.Reader;
import engram.grading.reading.Span;
import engram.grading.reading.Text;
import engram.grading.reading.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

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
     * @param words of the text without Markdown; a formula is one
     */
    public record Line(String text, List<Word> words) {
        public Line {
            words = List.copyOf(words);
        }
    }

    /** A word of a line, and whether the learner typed it, wherever and however often. */
    public record Word(String text, boolean given) {}

    public static SelfCheck of(String expected, String given) {
        var reader = new Reader("", false);
        var literals = Literals.of(Span.of(Cleaning.visible(expected)));
        var typed = new Typed(reader.read(literals.spans(Cleaning.visible(given))));
        return new SelfCheck(
                Lines.of(expected).stream()
                        .map(line -> new Line(line, words(reader.read(line), typed)))
                        .toList());
    }

    private static List<Word> words(Text line, Typed typed) {
        var given = new boolean[line.words().size()];
        Arrays.fill(given, true);
        for (var token : line.tokens()) given[token.word()] &= typed.has(token);
        return IntStream.range(0, given.length)
                .mapToObj(index -> new Word(line.words().get(index), given[index]))
                .toList();
    }

    /**
     * The rating that the ticks of the lines suggest: all Good (3), at least half Hard (2), fewer
     * Again (1). Never Easy, which only the learner can know.
     */
    public static int suggestedRating(List<Boolean> ticks) {
        long ticked = ticks.stream().filter(tick -> tick).count();
        if (ticked == 0) return 1;
        if (ticked == ticks.size()) return 3;
        return 2 * ticked >= ticks.size() ? 2 : 1;
    }

    /** The words that a learner typed, in any order. */
    private static final class Typed {
        private final Set<String> keys = new HashSet<>();
        private final Map<Integer, List<Token>> byLength = new HashMap<>();
        private final Slips slips = new Slips();

        Typed(Text text) {
            for (var token : text.tokens()) {
                if (keys.add(token.key()) && token.isWord())
                    byLength.computeIfAbsent(token.key().length(), _ -> new ArrayList<>())
                            .add(token);
            }
        }

        boolean has(Token token) {
            return keys.contains(token.key()) || hasSlipped(token);
        }

        private boolean hasSlipped(Token token) {
            if (!slips.mayHit(token)) return false;
            int length = token.key().length();
            for (int near = Math.max(1, length - 2); near <= length + 2; near++) {
                for (var other : byLength.getOrDefault(near, List.of()))
                    if (slips.isSlip(other, token)) return true;
            }
            return false;
        }
    }
}
