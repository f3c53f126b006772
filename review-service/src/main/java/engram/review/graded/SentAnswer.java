package engram.review.graded;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a learner sends it: what its question's kind takes, the rest null. Texts to choose
 * from are named by their {@link Places}.
 *
 * @param question its number
 * @param text what was typed
 * @param choice of options
 * @param truth whether the statement is the answer
 * @param pairs made so far, of a block
 * @param tiles two, of Matching
 * @param hint whether the hint was looked at
 * @param responseMs from question to answer as the page measured it; null if it did not
 * @param reveal the first step of a self-check: to see the answer
 * @param ticks of a self-check, one for each line
 * @param rating of a self-check, 1 Again to 4 Easy
 */
public record SentAnswer(
        int question,
        @Nullable String text,
        @Nullable String choice,
        @Nullable Boolean truth,
        @Nullable List<@Nullable Pair> pairs,
        @Nullable List<@Nullable String> tiles,
        boolean dontKnow,
        boolean hint,
        @Nullable Long responseMs,
        boolean reveal,
        @Nullable List<@Nullable Boolean> ticks,
        @Nullable Integer rating) {

    /** A prompt and the answer that the learner gave it. */
    public record Pair(@Nullable String prompt, @Nullable String answer) {}

    /** What was typed before a self-check; blank if it was only thought of. */
    String typed() {
        return text == null ? "" : text;
    }
}
