package engram.review.graded;

import engram.review.graded.model.learn.LearnOptions;
import engram.review.graded.model.matching.MatchingOptions;
import engram.review.graded.model.quiz.QuizOptions;

/** What a learner chose for a session, of whichever mode. */
public sealed interface Chosen {

    record Learn(LearnOptions options) implements Chosen {}

    record Quiz(QuizOptions options) implements Chosen {}

    record Matching(MatchingOptions options) implements Chosen {}
}
