package engram.review.graded.model.quiz;

import engram.review.graded.model.answer.Given;
import engram.review.graded.model.answer.Verdict;
import engram.review.graded.model.question.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a submitted quiz makes of one card: of a question, or of one pair of a block.
 *
 * @param part the pair's place in its block, from 1; 0 otherwise
 * @param given null if it was not answered
 * @param machine whether the server found it right; null for a self-check, which it cannot tell
 * @param correct whether it counts as right, after what the learner said; null until a self-check
 *     is marked
 * @param rating null if there is no review of it
 * @param ticks of a marked self-check, one for each line
 * @param confusedWith the other card of a wrong pair
 * @param version of the newest fact about it; 0 if there is none
 */
public record Graded(
        int question,
        int part,
        String card,
        Kind kind,
        @Nullable Given given,
        @Nullable Boolean machine,
        @Nullable Boolean correct,
        @Nullable Integer rating,
        List<Boolean> ticks,
        @Nullable String confusedWith,
        long version) {
    public Graded {
        ticks = List.copyOf(ticks);
    }

    /** Whether the learner says otherwise than the server. */
    public boolean overridden() {
        return machine != null && !machine.equals(correct);
    }

    public boolean selfMarked() {
        return machine == null && correct != null;
    }

    public boolean toMark() {
        return machine == null && correct == null;
    }

    public boolean isRight() {
        return Boolean.TRUE.equals(correct);
    }

    /** As decided by the learner; one version on. */
    Graded decided(Given by, Verdict verdict, List<Boolean> marks) {
        return new Graded(
                question,
                part,
                card,
                kind,
                by,
                machine,
                verdict.correct(),
                verdict.rating(),
                marks,
                confusedWith,
                version + 1);
    }
}
