package engram.review.graded;

import engram.review.graded.model.GradedSession;
import engram.review.graded.model.LearnSession;
import engram.review.graded.model.MatchingSession;
import engram.review.graded.model.QuizSession;
import engram.review.log.model.Mode;

/** The log's names for the kinds of session. */
final class Modes {
    private Modes() {}

    static Mode of(GradedSession session) {
        return switch (session) {
            case LearnSession _ -> Mode.LEARN;
            case QuizSession _ -> Mode.TEST;
            case MatchingSession _ -> Mode.MATCHING;
        };
    }
}
