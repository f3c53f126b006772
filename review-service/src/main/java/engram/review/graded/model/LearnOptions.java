package engram.review.graded.model;

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
