package engram.review.graded.items;

import engram.review.graded.model.GradedSession;

/** What a session was begun with, as its learner sees it. */
final class OptionsItems {
    private OptionsItems() {}

    static OptionsItem of(GradedSession session) {
        return switch (session) {
            case GradedSession.Learn(var learn) -> {
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
            case GradedSession.Quiz(var quiz) -> {
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
            case GradedSession.Matching(var round) ->
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
