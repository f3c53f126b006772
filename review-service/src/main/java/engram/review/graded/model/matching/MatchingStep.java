package engram.review.graded.model.matching;

import engram.review.graded.model.answer.Verdict;
import engram.review.graded.model.fact.Change;
import engram.review.graded.model.fact.Fact;
import engram.review.graded.model.question.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two tiles put together: a pair found, or a mistake with both cards. */
record MatchingStep(
        MatchingSession.Open session, MatchingSession.Attempt attempt, Instant at, int responseMs) {

    static MatchingStep of(
            MatchingSession.Open session, int first, int second, Instant at, int responseMs) {
        var board = session.board();
        if (first == second || session.isMatched(first) || session.isMatched(second))
            throw new IllegalArgumentException("two tiles that are not matched make an attempt");
        var correct = board.tiles().get(first).pair() == board.tiles().get(second).pair();
        return new MatchingStep(
                session,
                new MatchingSession.Attempt(session.number(), first, second, correct, at),
                at,
                responseMs);
    }

    Change<MatchingSession> take() {
        var recent = MatchingSession.newest(session.recent(), attempt, MatchingSession.RECENT);
        return attempt.correct() ? found(recent) : missed(recent);
    }

    private Change<MatchingSession> found(List<MatchingSession.Attempt> recent) {
        var board = session.board();
        var matched = new ArrayList<>(session.matched());
        matched.add(board.tiles().get(attempt.first()).pair());
        var facts = new ArrayList<Fact>();
        facts.add(fact(1, attempt.first(), null, responseMs));
        if (matched.size() < board.pairs().size())
            return new Change<>(next(matched, recent, session.wrong(), session.confused()), facts);
        var timeMs = board.timed() ? timeMs() : null;
        var counts = board.timed() && board.fullSize();
        facts.add(
                new Fact.Finished(
                        at,
                        new Fact.Result(
                                1,
                                board.pairs().size(),
                                board.pairs().size(),
                                null,
                                session.wrong(),
                                timeMs,
                                counts)));
        return new Change<>(
                new MatchingSession.Finished(
                        session.study(),
                        session.options(),
                        board,
                        matched,
                        recent,
                        session.wrong(),
                        session.confused(),
                        at,
                        timeMs,
                        counts),
                facts);
    }

    private long timeMs() {
        var took = Duration.between(session.study().startedAt(), at).toMillis();
        return Math.max(0, took) + MatchingSession.PENALTY.multipliedBy(session.wrong()).toMillis();
    }

    private Change<MatchingSession> missed(List<MatchingSession.Attempt> recent) {
        var board = session.board();
        var confused =
                session.confused().size() < MatchingSession.MOST_CONFUSED
                        ? MatchingSession.newest(
                                session.confused(), confused(), MatchingSession.MOST_CONFUSED)
                        : session.confused();
        var first = board.pairOf(attempt.first()).card();
        var second = board.pairOf(attempt.second()).card();
        // The two cards share the time, so that a session is not longer than it was.
        return new Change<>(
                next(session.matched(), recent, session.wrong() + 1, confused),
                List.of(
                        fact(1, attempt.first(), second, responseMs - responseMs / 2),
                        fact(2, attempt.second(), first, responseMs / 2)));
    }

    /** The prompt first, if one of the two is one. */
    private MatchingSession.Confused confused() {
        var board = session.board();
        var first = board.tiles().get(attempt.first()).isPrompt();
        return first
                ? new MatchingSession.Confused(
                        board.text(attempt.first()), board.text(attempt.second()))
                : new MatchingSession.Confused(
                        board.text(attempt.second()), board.text(attempt.first()));
    }

    private MatchingSession.Open next(
            List<Integer> matched,
            List<MatchingSession.Attempt> recent,
            int wrong,
            List<MatchingSession.Confused> confused) {
        return new MatchingSession.Open(
                session.study(),
                session.options(),
                session.board(),
                matched,
                session.number() + 1,
                recent,
                wrong,
                confused);
    }

    private Fact fact(int part, int tile, @Nullable String confusedWith, int tookMs) {
        return new Fact.Reviewed(
                new Fact.Name(session.number(), part),
                1,
                session.board().pairOf(tile).card(),
                Kind.MATCHING,
                Verdict.of(attempt.correct(), false).rating(),
                null,
                confusedWith,
                at,
                tookMs,
                false,
                null);
    }
}
