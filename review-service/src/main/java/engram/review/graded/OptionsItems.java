package engram.review.graded;

import engram.review.graded.model.GradedSession;
import engram.review.graded.model.LearnSession;
import engram.review.graded.model.MatchingSession;
import engram.review.graded.model.QuizSession;

/** What a session was begun with, as its learner sees it. */
final class OptionsItems {
    private OptionsItems() {}

    static OptionsItem of(GradedSession session) {
        return switch (session) {
            case LearnSession learn -> {
                var chosen = learn.options();
                yield new OptionsItem(
                        chosen.answerWith(),
                        chosen.kinds().stream().sorted().toList(),
                        chosen.scope().starred(),
                        chosen.scope().tags(),
                        chosen.shuffle(),
                        chosen.hints(),
                        null,
                        null,
                        null,
                        null);
            }
            case QuizSession quiz -> {
                var chosen = quiz.options();
                yield new OptionsItem(
                        chosen.answerWith(),
                        chosen.kinds().stream().sorted().toList(),
                        chosen.scope().starred(),
                        chosen.scope().tags(),
                        null,
                        null,
                        chosen.count(),
                        chosen.limitMinutes(),
                        chosen.retakeOf(),
                        null);
            }
            case MatchingSession round ->
                    new OptionsItem(
                            null,
                            null,
                            round.options().scope().starred(),
                            round.options().scope().tags(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            round.options().timed());
        };
    }
}
