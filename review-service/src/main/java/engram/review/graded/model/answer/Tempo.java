package engram.review.graded.model.answer;

import engram.review.graded.model.question.Question;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How quickly a learner types right answers, in milliseconds for each word: the newest {@link
 * #NEWEST} of them, in no order. An answer's words are those that it takes to read the prompt and
 * to write what was typed; a long answer to a short prompt is not slow for its length.
 */
public record Tempo(List<Double> msPerWord) {
    /** How many answers make a habit. */
    public static final int NEWEST = 50;

    /** With fewer answers nothing is said. */
    static final int ENOUGH = 20;

    private static final int SLOWER = 2;

    public Tempo {
        msPerWord = List.copyOf(msPerWord);
    }

    /** The timing of a typed answer. */
    public Timing of(Question.Written question, String typed, int responseMs, boolean hint) {
        var prompt = question.prompt();
        var words = words(prompt.text(), prompt.promptLang()) + words(typed, prompt.answerLang());
        var took = (double) responseMs / Math.max(1, words);
        return new Timing(took, pace(took, hint));
    }

    private @Nullable Pace pace(double took, boolean hint) {
        if (msPerWord.size() < ENOUGH) return null;
        var median = median();
        if (took > SLOWER * median) return Pace.SLOW;
        return !hint && took * SLOWER < median ? Pace.FAST : null;
    }

    private double median() {
        var sorted = msPerWord.stream().sorted().toList();
        var half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** Counts words as the text's language has them, with or without spaces; not its signs. */
    private static int words(String text, @Nullable String language) {
        var breaks =
                BreakIterator.getWordInstance(
                        language == null ? Locale.ROOT : Locale.forLanguageTag(language));
        breaks.setText(text);
        var words = 0;
        for (int from = breaks.first(), to = breaks.next();
                to != BreakIterator.DONE;
                from = to, to = breaks.next())
            if (text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit)) words++;
        return words;
    }
}
