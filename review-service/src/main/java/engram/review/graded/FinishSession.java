package engram.review.graded;

import engram.access.Caller;
import engram.access.Problem;
import engram.review.graded.model.Moment;
import engram.review.sessions.EndSelfRated;
import jakarta.inject.Singleton;

/** Ends a session: a graded one, or else a self-rated one, whose id means nothing here. */
@Singleton
final class FinishSession {
    private final EndSelfRated selfRated;

    FinishSession(EndSelfRated selfRated) {
        this.selfRated = selfRated;
    }

    Object finish(Caller caller, String session, Moment moment) {
        var finishedAt = selfRated.end(caller.school(), caller.person(), session);
        if (finishedAt.isEmpty())
            throw Problem.unavailable("The review log cannot be reached").refusal();
        return new FinishedSession(session, finishedAt.get());
    }
}
