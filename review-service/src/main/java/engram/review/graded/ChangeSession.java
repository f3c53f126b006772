package engram.review.graded;

import engram.access.Caller;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.fact.Change;
import engram.review.graded.model.fact.Fact;
import engram.review.graded.model.fact.Moment;
import engram.review.graded.model.learn.LearnSession;
import engram.review.graded.model.matching.MatchingSession;
import engram.review.graded.model.quiz.QuizSession;
import engram.review.log.ReviewLimits;
import engram.review.log.model.Learner;
import engram.review.result.Refusal;
import engram.review.result.Result;
import jakarta.inject.Singleton;
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

    private static final Refusal OVERTAKEN =
            new Refusal.Unavailable("Too many requests change this session at once");

    private final Sessions sessions;
    private final ReviewLimits limits;

    ChangeSession(Sessions sessions, ReviewLimits limits) {
        this.sessions = sessions;
        this.limits = limits;
    }

    /** The caller's session as it stands; a quiz whose time is over is submitted first. */
    Result<GradedSession> find(Caller caller, String session, Moment moment) {
        for (var i = 0; i < TRIES; i++) {
            var stored = sessions.find(caller.school(), caller.person(), session);
            if (stored.isEmpty()) return Result.refused(new Refusal.NotThere());
            if (!isOver(stored.get().session(), moment)) return Result.done(stored.get().session());
            submit(stored.get(), moment);
        }
        return Result.refused(OVERTAKEN);
    }

    /** Changes the caller's session, unless what is decided is a refusal. */
    <R> Result<R> change(
            Caller caller,
            String session,
            Moment moment,
            Function<GradedSession, Result<Decision<R>>> decide) {
        for (var i = 0; i < TRIES; i++) {
            var stored = sessions.find(caller.school(), caller.person(), session);
            if (stored.isEmpty()) return Result.refused(new Refusal.NotThere());
            if (isOver(stored.get().session(), moment)) {
                submit(stored.get(), moment);
                continue;
            }
            var tried =
                    decide.apply(stored.get().session())
                            .then(decision -> save(caller, stored.get(), decision, moment));
            switch (tried) {
                case Result.Refused<Optional<R>>(var why) -> {
                    return Result.refused(why);
                }
                case Result.Done<Optional<R>>(var reply) -> {
                    if (reply.isPresent()) return Result.done(reply.get());
                }
            }
        }
        return Result.refused(OVERTAKEN);
    }

    /** The reply; empty if another write came first. */
    private <R> Result<Optional<R>> save(
            Caller caller, Sessions.Stored stored, Decision<R> decision, Moment moment) {
        var reply = Optional.of(decision.reply());
        if (decision.change().isEmpty()) return Result.done(reply);
        var change = decision.change().get();
        var full =
                moment.isHistory()
                        ? Optional.<Refusal>empty()
                        : full(caller, stored, change, moment);
        if (full.isPresent()) return Result.refused(full.get());
        return Result.done(sessions.replace(stored, change, moment) ? reply : Optional.empty());
    }

    /** Why there is no room for what a change tells, if there is none. */
    private Optional<Refusal> full(
            Caller caller, Sessions.Stored stored, Change<GradedSession> change, Moment moment) {
        var reviewed =
                change.facts().stream()
                        .filter(Fact.Reviewed.class::isInstance)
                        .map(Fact.Reviewed.class::cast)
                        .toList();
        if (reviewed.isEmpty()) return Optional.empty();
        if (reviewed.stream().anyMatch(fact -> fact.version() > MOST_CORRECTIONS))
            return Optional.of(
                    new Refusal.Conflict("This grade was changed " + MOST_CORRECTIONS + " times"));
        var fresh = reviewed.stream().filter(fact -> fact.version() == 1).toList();
        var learner = new Learner(caller.school(), caller.person());
        var cards = fresh.stream().map(Fact.Reviewed::card).toList();
        return (fresh.isEmpty()
                        ? Optional.<Refusal>empty()
                        : limits.fullAfter(answers(stored.session())))
                .or(() -> limits.fullFor(learner, cards, moment.receivedAt()));
    }

    /** How many answers it has, where their number has no bound. */
    private static int answers(GradedSession session) {
        return switch (session) {
            case GradedSession.Learn(LearnSession.Open learn) -> learn.question().number() - 1;
            case GradedSession.Matching(MatchingSession.Open round) -> round.number() - 1;
            case GradedSession.Learn(LearnSession.Finished _) -> 0;
            case GradedSession.Matching(MatchingSession.Finished _) -> 0;
            case GradedSession.Quiz _ -> 0;
        };
    }

    /** Submits a quiz; false if another write came first. */
    boolean submit(Sessions.Stored stored, Moment moment) {
        return stored.session() instanceof GradedSession.Quiz(QuizSession.Open quiz)
                && sessions.replace(
                        stored, quiz.submit(moment.at()).map(GradedSession.Quiz::new), moment);
    }

    private static boolean isOver(GradedSession session, Moment moment) {
        return session instanceof GradedSession.Quiz(QuizSession.Open quiz)
                && quiz.isOver(moment.at());
    }
}
