package engram.review.graded;

import engram.access.Caller;
import engram.access.Problem;
import engram.review.graded.ChangeSession.Decision;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.LearnSession;
import engram.review.graded.model.MatchingSession;
import engram.review.graded.model.Moment;
import engram.review.graded.model.TestSession;
import engram.review.sessions.EndSelfRated;
import jakarta.inject.Singleton;

/** Ends a session: a graded one, or else a self-rated one, whose id means nothing here. */
@Singleton
final class FinishSession {
    private final ChangeSession sessions;
    private final SessionItems items;
    private final EndSelfRated selfRated;

    FinishSession(ChangeSession sessions, SessionItems items, EndSelfRated selfRated) {
        this.sessions = sessions;
        this.items = items;
        this.selfRated = selfRated;
    }

    /** The graded session, ended now or before; or when the self-rated one ended. */
    Object finish(Caller caller, String session, Moment moment) {
        var graded = sessions.change(caller, session, moment, each -> end(each, moment));
        return graded.isPresent() ? graded.get() : selfRated(caller, session);
    }

    private Decision<SessionItem> end(GradedSession session, Moment moment) {
        return switch (session) {
            case LearnSession.Open learn -> Decision.store(learn.finish(moment.at()), items::of);
            case TestSession.Open test -> Decision.store(test.submit(moment.at()), items::of);
            case MatchingSession.Open round -> Decision.store(round.giveUp(moment.at()), items::of);
            case LearnSession.Finished _, TestSession.Submitted _, MatchingSession.Finished _ ->
                    Decision.keep(items::of);
        };
    }

    private FinishedSession selfRated(Caller caller, String session) {
        return selfRated
                .end(caller.school(), caller.person(), session)
                .map(at -> new FinishedSession(session, at))
                .orElseThrow(
                        () -> Problem.unavailable("The review log cannot be reached").refusal());
    }
}
