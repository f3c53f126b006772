package engram.review.graded.model.answer;

import engram.grading.WrittenAnswers;
import engram.review.graded.model.question.Question;
import java.util.Objects;

/**
 * What an answer is worth.
 *
 * @param rating of the answer as such; how far it moves memory is decided elsewhere
 */
public record Verdict(boolean correct, int rating) {
    static final int AGAIN = 1;
    static final int HARD = 2;
    static final int GOOD = 3;

    public static Verdict of(boolean correct, boolean hint) {
        return new Verdict(correct, !correct ? AGAIN : hint ? HARD : GOOD);
    }

    /** A self-check as the learner decided: recalled with effort is recalled. */
    public static Verdict decided(int rating) {
        return new Verdict(rating >= HARD, rating);
    }

    /**
     * The verdict on an answer to a question about one card.
     *
     * @throws IllegalArgumentException if the question takes no such answer
     */
    public static Verdict on(Question question, Answer answer, boolean hint) {
        return switch (answer) {
            case Answer.DontKnow() -> of(false, hint);
            case Answer.Typed(var text) when question instanceof Question.Written written ->
                    of(WrittenAnswers.grade(text, written.expected()).correct(), hint);
            case Answer.Chosen(var option) when question instanceof Question.Choice choice ->
                    of(isRight(choice, option), hint);
            case Answer.Judged(var truth) when question instanceof Question.TrueFalse statement ->
                    of(truth == statement.truth(), hint);
            case Answer.Checked checked when question instanceof Question.SelfChecked ->
                    decided(checked.rating());
            default -> throw new IllegalArgumentException("not an answer to such a question");
        };
    }

    private static boolean isRight(Question.Choice choice, int option) {
        Objects.checkIndex(option, choice.options().size());
        return option == choice.right();
    }
}
