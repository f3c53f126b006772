package engram.review.graded.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A session whose questions, answers and time the server keeps. */
public sealed interface GradedSession permits LearnSession, QuizSession, MatchingSession {
    Study study();

    /** When it ended, if it did. */
    Optional<Instant> ended();

    /** A next state, and what there is to tell of it. */
    record Change<S extends GradedSession>(S session, List<Fact> facts) {
        public Change {
            facts = List.copyOf(facts);
        }
    }
}
