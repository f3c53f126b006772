package engram.review.log;

import engram.review.log.model.KnownReview;
import engram.review.log.model.Learner;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Limits of a learner with this many answers in each session and to each card today. */
public final class Limits {
    private Limits() {}

    /** Limits of the usual size. */
    public static ReviewLimits usual(int answers) {
        return new ReviewLimits(new Answers(answers), 5_000, 500);
    }

    private record Answers(int each) implements Reviews {
        @Override
        public Map<String, KnownReview> find(Learner learner, Collection<String> ids) {
            return Map.of();
        }

        @Override
        public int countIn(Learner learner, Collection<String> sessions) {
            return each * sessions.size();
        }

        @Override
        public int countOf(Learner learner, Collection<String> cards, Instant since) {
            return each * cards.size();
        }
    }
}
