package engram.review.graded.model.quiz;

import engram.review.graded.model.question.AnswerWith;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Offer;
import engram.review.graded.model.question.Scope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a learner wants to be tested.
 *
 * @param kinds of {@code TRUE_FALSE}, {@code CHOICE}, {@code MATCHING} and {@code WRITTEN}, at
 *     least one
 * @param count of questions, 1 to {@link Offer#MOST_QUESTIONS}; fewer are asked if the cards give
 *     no more
 * @param limitMinutes null for no limit
 * @param retakeOf the quiz whose missed cards are asked again; null for a first attempt
 */
public record QuizOptions(
        AnswerWith answerWith,
        Set<Kind> kinds,
        int count,
        @Nullable Integer limitMinutes,
        Scope scope,
        @Nullable String retakeOf) {
    public QuizOptions {
        kinds = Set.copyOf(kinds);
    }
}
