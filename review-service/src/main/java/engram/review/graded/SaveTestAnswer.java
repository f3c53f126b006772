package engram.review.graded;

import engram.manners.Problem;
import engram.review.graded.ChangeSession.Decision;
import engram.review.graded.model.Answer;
import engram.review.graded.model.Given;
import engram.review.graded.model.Kind;
import engram.review.graded.model.Moment;
import engram.review.graded.model.TestSession;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Saves an answer of a Test, which is graded once the Test is submitted. */
@Singleton
final class SaveTestAnswer {
    private final AnsweredItems items;

    SaveTestAnswer(AnsweredItems items) {
        this.items = items;
    }

    /** An answer that was saved before gives way; a blank one leaves the question open. */
    Decision<AnsweredItem> save(
            TestSession.Open test, int number, AnswerRequest request, Moment moment) {
        var question =
                test.question(number)
                        .orElseThrow(() ->
                                Problem.invalid("question", "must be a question of this session")
                                        .refusal());
        var answer = AnswerReader.graded(request, question);
        var given = AnswerReader.given(request, number, answer, moment.at(), lastAnswer(test));
        var next = isBlank(answer, question.kind()) ? test.clear(number) : test.save(given);
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

    private static Instant lastAnswer(TestSession.Open test) {
        return test.saved().stream()
                .map(Given::at)
                .max(Comparator.naturalOrder())
                .orElse(test.study().startedAt());
    }
}
