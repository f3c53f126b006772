package engram.review.graded;

import engram.access.Caller;
import engram.access.Problem;
import engram.review.graded.model.Fact;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.GradedSession.Change;
import engram.review.graded.model.Moment;
import engram.review.graded.model.TestSession;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Loads a session, decides, saves. If another request was quicker, it starts again from what that
 * one left: two devices, or a double click, never answer twice.
 */
@Singleton
final class ChangeSession {
    private static final int TRIES = 50;

    private final GradedSessions sessions;

    ChangeSession(GradedSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * What is to become of a session.
     *
     * @param next the state to store; absent if it stays as it is
     * @param reply what to say once that is done
     */
    record Decision<T>(
            Optional<GradedSession> next, List<Fact> facts, Function<GradedSession, T> reply) {

        static <T> Decision<T> keep(Function<GradedSession, T> reply) {
            return new Decision<>(Optional.empty(), List.of(), reply);
        }

        static <T> Decision<T> store(
                Change<? extends GradedSession> change, Function<GradedSession, T> reply) {
            return new Decision<>(Optional.of(change.session()), change.facts(), reply);
        }
    }

    /** The caller's session as it stands; a Test whose time is over is submitted first. */
    Optional<GradedSession> find(Caller caller, String session, Moment moment) {
        for (var i = 0; i < TRIES; i++) {
            var stored = sessions.find(caller.school(), caller.person(), session);
            if (stored.isEmpty() || !isOver(stored.get().session(), moment))
                return stored.map(GradedSessions.Stored::session);
            submit(stored.get(), moment);
        }
        throw overtaken();
    }

    /**
     * Changes the caller's session.
     *
     * @return empty if there is none
     */
    <T> Optional<T> change(
            Caller caller,
            String session,
            Moment moment,
            Function<GradedSession, Decision<T>> decide) {
        for (var i = 0; i < TRIES; i++) {
            var stored = sessions.find(caller.school(), caller.person(), session);
            if (stored.isEmpty()) return Optional.empty();
            if (isOver(stored.get().session(), moment)) {
                submit(stored.get(), moment);
                continue;
            }
            var decision = decide.apply(stored.get().session());
            var next = decision.next().orElse(stored.get().session());
            if (decision.next().isEmpty()
                    || sessions.replace(stored.get(), next, decision.facts(), moment))
                return Optional.of(decision.reply().apply(next));
        }
        throw overtaken();
    }

    /** Submits a Test; false if another write came first. */
    boolean submit(GradedSessions.Stored stored, Moment moment) {
        if (!(stored.session() instanceof TestSession.Open test)) return false;
        var submitted = test.submit(moment.at());
        return sessions.replace(stored, submitted.session(), submitted.facts(), moment);
    }

    private static boolean isOver(GradedSession session, Moment moment) {
        return session instanceof TestSession.Open test && test.isOver(moment.at());
    }

    private static Problem.Refusal overtaken() {
        return Problem.unavailable("Too many requests change this session at once").refusal();
    }
}
