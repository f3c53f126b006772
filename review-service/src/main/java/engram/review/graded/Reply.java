package engram.review.graded;

import engram.review.graded.model.GradedSession;
import engram.review.graded.model.answer.Answered;
import engram.review.graded.model.learn.LearnSession;
import engram.review.graded.model.matching.MatchingSession;
import engram.review.graded.model.question.Question;
import engram.review.graded.model.quiz.Graded;
import engram.review.graded.model.quiz.QuizSession;

/** What became of an answer, and the session as it stands after it. */
public sealed interface Reply {

    /** Learn: it has its grade. */
    record Learned(LearnSession in, Answered answered) implements Reply {}

    /** Learn: the answer to a self-check is shown, before the learner decides. */
    record Revealed(LearnSession.Open in, Question.SelfChecked question, String typed)
            implements Reply {}

    /** A quiz keeps it until it is submitted. */
    record Saved(QuizSession.Open in, int question) implements Reply {}

    /** A question of a submitted quiz, after the learner decided on it. */
    record Marked(QuizSession.Submitted in, Graded item) implements Reply {}

    /** Matching: whether the two tiles are a pair. */
    record Matched(MatchingSession in, int attempt, boolean correct) implements Reply {}

    default GradedSession session() {
        return switch (this) {
            case Learned(var in, _) -> new GradedSession.Learn(in);
            case Revealed(var in, _, _) -> new GradedSession.Learn(in);
            case Saved(var in, _) -> new GradedSession.Quiz(in);
            case Marked(var in, _) -> new GradedSession.Quiz(in);
            case Matched(var in, _, _) -> new GradedSession.Matching(in);
        };
    }
}
