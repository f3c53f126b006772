package engram.review.graded.model;

import engram.review.graded.model.fact.Study;
import engram.review.graded.model.learn.LearnSession;
import engram.review.graded.model.matching.MatchingSession;
import engram.review.graded.model.quiz.QuizSession;
import engram.review.log.model.Mode;
import java.time.Instant;
import java.util.Optional;

/** A session whose questions, answers and time the server keeps, of whichever mode. */
public sealed interface GradedSession {

    record Learn(LearnSession session) implements GradedSession {}

    record Quiz(QuizSession session) implements GradedSession {}

    record Matching(MatchingSession session) implements GradedSession {}

    default Study study() {
        return switch (this) {
            case Learn(var session) -> session.study();
            case Quiz(var session) -> session.study();
            case Matching(var session) -> session.study();
        };
    }

    /** When it ended, if it did. */
    default Optional<Instant> ended() {
        return switch (this) {
            case Learn(var session) -> session.ended();
            case Quiz(var session) -> session.ended();
            case Matching(var session) -> session.ended();
        };
    }

    /** The log's name for its kind. */
    default Mode mode() {
        return switch (this) {
            case Learn _ -> Mode.LEARN;
            case Quiz _ -> Mode.TEST;
            case Matching _ -> Mode.MATCHING;
        };
    }
}
