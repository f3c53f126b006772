package engram.review.graded;

import engram.review.graded.model.GradedSession;
import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.answer.Given;
import engram.review.graded.model.fact.Change;
import engram.review.graded.model.fact.Moment;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Question;
import engram.review.graded.model.quiz.QuizSession;
import engram.review.result.Refusal;
import engram.review.result.Result;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Saves an answer of a quiz, which is graded once the quiz is submitted. */
final class SaveQuizAnswer {
    private SaveQuizAnswer() {}

    static Result<Decision<Reply>> save(QuizSession.Open quiz, SentAnswer sent, Moment moment) {
        return Result.of(
                        quiz.question(sent.question()),
                        new Refusal.Invalid("question", "must be a question of this session"))
                .then(question ->
                        ReadAnswer.graded(sent, question)
                                .map(answer -> saved(quiz, question, sent, answer, moment)));
    }

    /** An answer that was saved before gives way; a blank one leaves the question open. */
    private static Decision<Reply> saved(
            QuizSession.Open quiz,
            Question question,
            SentAnswer sent,
            Answer answer,
            Moment moment) {
        var next =
                isBlank(answer, question.kind())
                        ? quiz.clear(question.number())
                        : quiz.save(ReadAnswer.given(sent, answer, moment.at(), lastAnswer(quiz)));
        return Decision.store(
                new Change<>(new GradedSession.Quiz(next), List.of()),
                new Reply.Saved(next, question.number()));
    }

    private static boolean isBlank(Answer answer, Kind kind) {
        return switch (answer) {
            case Answer.Typed(var text) -> kind == Kind.WRITTEN && text.isBlank();
            case Answer.Paired(var pairs) -> pairs.isEmpty();
            case Answer.DontKnow _, Answer.Chosen _, Answer.Judged _, Answer.Checked _ -> false;
        };
    }

    private static Instant lastAnswer(QuizSession.Open quiz) {
        return quiz.saved().stream()
                .map(Given::at)
                .max(Comparator.naturalOrder())
                .orElse(quiz.study().startedAt());
    }
}
