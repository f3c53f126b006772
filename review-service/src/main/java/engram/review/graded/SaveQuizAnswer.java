package engram.review.graded;

import engram.access.Problem;
import engram.review.graded.ChangeSession.Decision;
import engram.review.graded.model.Answer;
import engram.review.graded.model.Given;
import engram.review.graded.model.Kind;
import engram.review.graded.model.Moment;
import engram.review.graded.model.QuizSession;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Saves an answer of a Test, which is graded once the Test is submitted. */
@Singleton
final class SaveQuizAnswer {
    private final AnsweredItems items;

    SaveQuizAnswer(AnsweredItems items) {
        this.items = items;
    }

    /** An answer that was saved before gives way; a blank one leaves the question open. */
    Decision<AnsweredItem> save(
            QuizSession.Open quiz, int number, AnswerRequest request, Moment moment) {
        var question =
                quiz.question(number)
                        .orElseThrow(() ->
                                Problem.invalid("question", "must be a question of this session")
                                        .refusal());
        var answer = AnswerReader.graded(request, question);
        var given = AnswerReader.given(request, number, answer, moment.at(), lastAnswer(quiz));
        var next = isBlank(answer, question.kind()) ? quiz.clear(number) : quiz.save(given);
        return new Decision<>(
                Optional.of(next), List.of(), session -> items.saved(session, number));
    }

    private static boolean isBlank(Answer answer, Kind kind) {
        return switch (answer) {
            case Answer.Typed(var text) -> kind == Kind.WRITTEN && text.isBlank();
            case Answer.Paired(var pairs) -> pairs.isEmpty();
            default -> false;
        };
    }

    private static Instant lastAnswer(QuizSession.Open quiz) {
        return quiz.saved().stream()
                .map(Given::at)
                .max(Comparator.naturalOrder())
                .orElse(quiz.study().startedAt());
    }
}
