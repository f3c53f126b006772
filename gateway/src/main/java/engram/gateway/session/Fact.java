package engram.gateway.session;

import engram.gateway.session.model.Review;
import engram.gateway.session.model.SessionResult;
import engram.gateway.session.model.SessionStart;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened in the study of one learner. */
sealed interface Fact {
    String school();

    String learner();

    /** When the server knew of it. */
    Instant knownAt();

    /** A record of a review. */
    record Reviewed(String school, String learner, Review review) implements Fact {
        @Override
        public Instant knownAt() {
            return review.receivedAt();
        }
    }

    /** That a session which the server runs began. */
    record Started(String school, String learner, String session, SessionStart start)
            implements Fact {
        @Override
        public Instant knownAt() {
            return start.at();
        }
    }

    /** That the learner ended a session, and what it came to if the server ran it. */
    record Finished(
            String school,
            String learner,
            String session,
            Instant at,
            @Nullable SessionResult result)
            implements Fact {
        @Override
        public Instant knownAt() {
            return at;
        }
    }

    /** The id of the document of something that belongs to the learner. */
    default String idOf(String thing) {
        return String.join(":", school(), learner(), thing);
    }
}
