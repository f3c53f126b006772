package engram.review.graded.model.learn;

import engram.review.graded.model.question.AnswerWith;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Scope;
import java.util.Set;

/**
 * How a learner wants to learn.
 *
 * @param kinds of {@code CHOICE}, {@code WRITTEN} and {@code SELF_CHECK}; one of the last two is
 *     among them
 * @param shuffle in random order instead of the deck's
 */
public record LearnOptions(
        AnswerWith answerWith, Set<Kind> kinds, Scope scope, boolean shuffle, boolean hints) {
    public LearnOptions {
        kinds = Set.copyOf(kinds);
    }
}
