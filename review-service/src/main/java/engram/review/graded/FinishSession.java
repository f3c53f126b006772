package engram.review.graded;

import engram.access.Caller;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.fact.Moment;
import engram.review.result.Refusal;
import engram.review.result.Result;
import engram.review.sessions.EndSelfRated;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Ends a session: a graded one, or else a self-rated one, whose id means nothing here. */
@Singleton
public final class FinishSession {
    private final EndSession graded;
    private final EndSelfRated selfRated;

    FinishSession(EndSession graded, EndSelfRated selfRated) {
        this.graded = graded;
        this.selfRated = selfRated;
    }

    /** A session that ended, now or before. */
    public sealed interface Ended {
        record Graded(GradedSession session) implements Ended {}

        record SelfRated(String session, Instant at) implements Ended {}
    }

    public Result<Ended> finish(Caller caller, String session, Moment moment) {
        return switch (graded.end(caller, session, moment)) {
            case Result.Done<GradedSession>(var ended) -> Result.done(new Ended.Graded(ended));
            case Result.Refused<GradedSession>(Refusal.NotThere _) -> selfRated(caller, session);
            case Result.Refused<GradedSession>(var why) -> Result.refused(why);
        };
    }

    private Result<Ended> selfRated(Caller caller, String session) {
        return Result.of(
                selfRated
                        .end(caller.school(), caller.person(), session)
                        .map(at -> new Ended.SelfRated(session, at)),
                new Refusal.Unavailable("The review log cannot be reached"));
    }
}
