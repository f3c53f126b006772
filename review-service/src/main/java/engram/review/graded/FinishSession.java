package engram.review.graded;

import engram.access.Caller;
import engram.manners.Problem;
import engram.review.graded.model.Moment;
import engram.review.sessions.EndSelfRated;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** Ends a session: a graded one, or else a self-rated one, whose id means nothing here. */
@Singleton
final class FinishSession {
    private final EndSession graded;
    private final SessionItems items;
    private final EndSelfRated selfRated;

    FinishSession(EndSession graded, SessionItems items, EndSelfRated selfRated) {
        this.graded = graded;
        this.items = items;
        this.selfRated = selfRated;
    }

    /** The graded session, ended now or before; or when the self-rated one ended. */
    Object finish(Caller caller, String session, Moment moment) {
        return graded.end(caller, session, moment, items::of)
                .<Object>map(Function.identity())
                .orElseGet(() -> selfRated(caller, session));
    }

    private FinishedSession selfRated(Caller caller, String session) {
        return selfRated
                .end(caller.school(), caller.person(), session)
                .map(at -> new FinishedSession(session, at))
                .orElseThrow(
                        () -> Problem.unavailable("The review log cannot be reached").refusal());
    }
}
