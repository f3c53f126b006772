package engram.review.graded.model;

import engram.grading.SelfCheck;
import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.answer.Given;
import engram.review.graded.model.question.Question;
import java.time.Instant;
import java.util.Collections;
import java.util.stream.IntStream;

/** Answers that are right, or wrong. */
public final class Play {
    private Play() {}

    public static Answer right(Question question) {
        return switch (question) {
            case Question.Choice choice -> new Answer.Chosen(choice.right());
            case Question.TrueFalse statement -> new Answer.Judged(statement.truth());
            case Question.Written written -> new Answer.Typed(written.prompt().expected());
            case Question.SelfChecked check -> checked(check, 3);
            case Question.Block block ->
                    new Answer.Paired(
                            IntStream.range(0, block.pairs().size())
                                    .mapToObj(answer ->
                                            new Answer.Made(block.answers().get(answer), answer))
                                    .toList());
        };
    }

    public static Answer.Checked checked(Question.SelfChecked check, int rating) {
        var lines = SelfCheck.of(check.prompt().expected(), "").lines().size();
        return new Answer.Checked("", Collections.nCopies(lines, rating > 1), rating);
    }

    public static Given given(Question question, Answer answer) {
        return given(question, answer, Decks.NOON.plusSeconds(question.number()));
    }

    public static Given given(Question question, Answer answer, Instant at) {
        return new Given(question.number(), answer, at, 1_200, false, null);
    }
}
