package engram.review.graded.items;

import engram.review.graded.model.GradedSession;
import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.answer.Given;
import engram.review.graded.model.learn.LearnSession;
import engram.review.graded.model.quiz.QuizSession;
import java.util.Optional;

/** How far a session is, as its learner sees it. */
final class ProgressItems {
    private ProgressItems() {}

    static ProgressItem of(GradedSession session) {
        return switch (session) {
            case GradedSession.Learn(var learn) -> of(learn);
            case GradedSession.Quiz(var quiz) -> of(quiz);
            case GradedSession.Matching(var round) ->
                    new ProgressItem(
                            round.matched().size(),
                            round.board().pairs().size(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            round.wrong());
        };
    }

    private static ProgressItem of(LearnSession learn) {
        var round = learn instanceof LearnSession.Open open ? open.round() : null;
        return new ProgressItem(
                learn.known(),
                learn.cards().size(),
                learn.known(),
                learn.recognised(),
                round == null ? null : round.number(),
                round == null ? null : round.done().size(),
                round == null ? null : round.done().size() + round.left().size(),
                learn.wrong());
    }

    private static ProgressItem of(QuizSession quiz) {
        var done =
                quiz.questions().stream()
                        .map(question -> quiz.saved(question.number()))
                        .flatMap(Optional::stream)
                        .mapToInt(ProgressItems::answers)
                        .sum();
        return new ProgressItem(done, quiz.size(), null, null, null, null, null, null);
    }

    private static int answers(Given given) {
        return given.answer() instanceof Answer.Paired(var pairs) ? pairs.size() : 1;
    }
}
