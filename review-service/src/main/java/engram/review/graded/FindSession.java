package engram.review.graded;

import engram.access.Caller;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.fact.Moment;
import engram.review.result.Result;
import jakarta.inject.Singleton;

/** Finds a learner's own session, whether it is open or finished. */
@Singleton
public final class FindSession {
    private final ChangeSession sessions;

    FindSession(ChangeSession sessions) {
        this.sessions = sessions;
    }

    public Result<GradedSession> find(Caller caller, String session, Moment moment) {
        return sessions.find(caller, session, moment);
    }
}
