package engram.review.graded;

import engram.access.Caller;
import engram.review.graded.ChangeSession.Decision;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.GradedSession.Change;
import engram.review.graded.model.LearnSession;
import engram.review.graded.model.MatchingSession;
import engram.review.graded.model.Moment;
import engram.review.graded.model.QuizSession;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Ends graded sessions: when the learner says so, and the ones that lay untouched for longest when
 * a learner has more than {@link #MOST_OPEN} open ones.
 */
@Singleton
final class EndSession {
    /** Each costs a document of up to some hundred kilobytes; nobody comes back to so many. */
    static final int MOST_OPEN = 50;

    private final GradedSessions sessions;
    private final ChangeSession changes;

    EndSession(GradedSessions sessions, ChangeSession changes) {
        this.sessions = sessions;
        this.changes = changes;
    }

    /** Ends a session, unless it has ended; empty if there is none. */
    <T> Optional<T> end(
            Caller caller, String session, Moment moment, Function<GradedSession, T> reply) {
        return changes.change(
                caller,
                session,
                moment,
                each ->
                        ended(each, moment.at())
                                .map(change -> Decision.store(change, reply))
                                .orElseGet(() -> Decision.keep(reply)));
    }

    /**
     * Ends what a learner has open beyond the limit as they would end it themselves, so that no
     * answer is lost. Does nothing twice: two that come here at once end the same ones.
     */
    void abandoned(Caller caller, Moment moment) {
        for (var session : sessions.abandoned(caller.school(), caller.person(), MOST_OPEN))
            end(caller, session, moment, Function.identity());
    }

    private static Optional<? extends Change<? extends GradedSession>> ended(
            GradedSession session, Instant at) {
        return switch (session) {
            case LearnSession.Open learn -> Optional.of(learn.finish(at));
            case QuizSession.Open quiz -> Optional.of(quiz.submit(at));
            case MatchingSession.Open round -> Optional.of(round.giveUp(at));
            case LearnSession.Finished _, QuizSession.Submitted _, MatchingSession.Finished _ ->
                    Optional.empty();
        };
    }
}
