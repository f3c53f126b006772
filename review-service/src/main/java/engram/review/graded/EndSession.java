package engram.review.graded;

import engram.access.Caller;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.fact.Change;
import engram.review.graded.model.fact.Moment;
import engram.review.graded.model.learn.LearnSession;
import engram.review.graded.model.matching.MatchingSession;
import engram.review.graded.model.quiz.QuizSession;
import engram.review.result.Refusal;
import engram.review.result.Result;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/**
 * Ends graded sessions: when the learner says so, and the ones that lay untouched for longest when
 * a learner has more than {@link #MOST_OPEN} open ones.
 */
@Singleton
final class EndSession {
    /** Each costs a document of up to some hundred kilobytes; nobody comes back to so many. */
    static final int MOST_OPEN = 50;

    private final Sessions sessions;
    private final ChangeSession changes;

    EndSession(Sessions sessions, ChangeSession changes) {
        this.sessions = sessions;
        this.changes = changes;
    }

    /** Ends a session, unless it has ended. */
    Result<GradedSession> end(Caller caller, String session, Moment moment) {
        return changes.change(
                caller,
                session,
                moment,
                found ->
                        Result.done(
                                ended(found, moment.at())
                                        .map(change -> Decision.store(change, change.session()))
                                        .orElseGet(() -> Decision.keep(found))));
    }

    /**
     * Ends what a learner has open beyond the limit as they would end it themselves, so that no
     * answer is lost. Does nothing twice: two that come here at once end the same ones.
     *
     * @return why not all of it could be ended, if so
     */
    Optional<Refusal> abandoned(Caller caller, Moment moment) {
        for (var session : sessions.abandoned(caller.school(), caller.person(), MOST_OPEN))
            if (end(caller, session, moment) instanceof Result.Refused<GradedSession>(var why)
                    && !(why instanceof Refusal.NotThere)) return Optional.of(why);
        return Optional.empty();
    }

    private static Optional<Change<GradedSession>> ended(GradedSession session, Instant at) {
        return switch (session) {
            case GradedSession.Learn(LearnSession.Open learn) ->
                    Optional.of(learn.finish(at).map(GradedSession.Learn::new));
            case GradedSession.Quiz(QuizSession.Open quiz) ->
                    Optional.of(quiz.submit(at).map(GradedSession.Quiz::new));
            case GradedSession.Matching(MatchingSession.Open round) ->
                    Optional.of(round.giveUp(at).map(GradedSession.Matching::new));
            case GradedSession.Learn(LearnSession.Finished _) -> Optional.empty();
            case GradedSession.Quiz(QuizSession.Submitted _) -> Optional.empty();
            case GradedSession.Matching(MatchingSession.Finished _) -> Optional.empty();
        };
    }
}
