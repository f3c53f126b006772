package engram.review.graded;

import engram.access.Caller;
import engram.manners.Problem;
import engram.review.graded.model.Moment;
import jakarta.inject.Singleton;

/** Finds a learner's own session, whether it is open or finished. */
@Singleton
final class FindSession {
    private final ChangeSession sessions;
    private final SessionItems items;

    FindSession(ChangeSession sessions, SessionItems items) {
        this.sessions = sessions;
        this.items = items;
    }

    SessionItem session(Caller caller, String session, Moment moment) {
        return sessions.find(caller, session, moment)
                .map(items::of)
                .orElseThrow(() -> Problem.notFound().refusal());
    }
}
