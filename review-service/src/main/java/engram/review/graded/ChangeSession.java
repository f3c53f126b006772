package engram.review.graded;

import engram.access.Caller;
import engram.access.Problem;
import engram.review.graded.model.Fact;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.GradedSession.Change;
import engram.review.graded.model.LearnSession;
import engram.review.graded.model.MatchingSession;
import engram.review.graded.model.Moment;
import engram.review.graded.model.QuizSession;
import engram.review.log.ReviewLimits;
import engram.review.log.model.Learner;
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

    /** Whoever is right has said so by then. */
    private static final int MOST_CORRECTIONS = 100;

    private final GradedSessions sessions;
    private final ReviewLimits limits;

    ChangeSession(GradedSessions sessions, ReviewLimits limits) {
        this.sessions = sessions;
        this.limits = limits;
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
            if (!moment.isHistory()) requireRoom(caller, stored.get().session(), decision, moment);
            if (decision.next().isEmpty()
                    || sessions.replace(stored.get(), next, decision.facts(), moment))
                return Optional.of(decision.reply().apply(next));
        }
        throw overtaken();
    }

    /** A reply that was given before tells nothing new, and needs no room. */
    private void requireRoom(
            Caller caller, GradedSession session, Decision<?> decision, Moment moment) {
        var reviewed =
                decision.facts().stream()
                        .filter(Fact.Reviewed.class::isInstance)
                        .map(Fact.Reviewed.class::cast)
                        .toList();
        if (reviewed.isEmpty()) return;
        if (reviewed.stream().anyMatch(fact -> fact.version() > MOST_CORRECTIONS))
            throw Problem.conflict("This grade was changed " + MOST_CORRECTIONS + " times")
                    .refusal();
        var fresh = reviewed.stream().filter(fact -> fact.version() == 1).toList();
        if (!fresh.isEmpty()) limits.requireRoomAfter(answers(session));
        limits.requireRoomFor(
                new Learner(caller.school(), caller.person()),
                fresh.stream().map(Fact.Reviewed::card).toList(),
                moment.receivedAt());
    }

    /** How many answers it has, where their number has no bound. */
    private static int answers(GradedSession session) {
        return switch (session) {
            case LearnSession.Open learn -> learn.question().number() - 1;
            case MatchingSession.Open round -> round.number() - 1;
            case LearnSession.Finished _, MatchingSession.Finished _, QuizSession _ -> 0;
        };
    }

    /** Submits a Test; false if another write came first. */
    boolean submit(GradedSessions.Stored stored, Moment moment) {
        if (!(stored.session() instanceof QuizSession.Open quiz)) return false;
        var submitted = quiz.submit(moment.at());
        return sessions.replace(stored, submitted.session(), submitted.facts(), moment);
    }

    private static boolean isOver(GradedSession session, Moment moment) {
        return session instanceof QuizSession.Open quiz && quiz.isOver(moment.at());
    }

    private static Problem.Refusal overtaken() {
        return Problem.unavailable("Too many requests change this session at once").refusal();
    }
}
