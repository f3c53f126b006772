package engram.review.graded;

import engram.access.Caller;
import engram.access.Problem;
import engram.review.graded.model.Moment;
import jakarta.inject.Singleton;

/** Finds a learner's session. */
@Singleton
final class FindSession {
    SessionItem session(Caller caller, String session, Moment moment) {
        throw Problem.notFound().refusal();
    }
}
