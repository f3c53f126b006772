package engram.tasks;

import engram.tasks.lease.Term;
import engram.tasks.mark.Mark;
import engram.tasks.mark.Marks;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes marks and has done what they ask for. Plain code over marks, a work and a term, with no
 * thread of its own: a test can stop it between any two steps and start another. Not thread-safe.
 *
 * <p>A mark is done with when its work is, so whoever dies before leaves it to the next. A mark
 * whose version is not reached stays, because its write is under way or never came; what the thing
 * is by now is worked on all the same, once. One that outstayed its term marks what it did, so that
 * the next does it after it.
 */
public final class Passes {
    private static final Logger log = LoggerFactory.getLogger(Passes.class);

    private final Marks marks;
    private final Work work;
    private final Round round;
    private final Setbacks setbacks;

    /** How a pass ended. */
    public enum Outcome {
        /** Every mark was seen, and none is left that calls and did not fail lately. */
        DONE,
        /** The term was used up: the next pass is due. */
        MORE,
        /** Nothing came to its end and something failed: it is to be tried again after a pause. */
        FAILED
    }

    public Passes(Marks marks, Work work, Clock clock) {
        this.marks = marks;
        this.work = work;
        this.round = new Round(marks);
        this.setbacks = new Setbacks(clock);
    }

    /** Goes once round the schools from where the last pass ended, as far as the term allows. */
    public Outcome pass(Term term) throws InterruptedException {
        var tally = new Tally();
        var isRoundOver = work(term, tally);
        round.putBack();
        if (tally.failed && !tally.succeeded) return Outcome.FAILED;
        return isRoundOver && round.comesToRest() ? Outcome.DONE : Outcome.MORE;
    }

    private static final class Tally {
        private boolean succeeded;
        private boolean failed;
    }

    /** True if it came to the end of a round. */
    private boolean work(Term term, Tally tally) throws InterruptedException {
        while (term.mayAct()) {
            var next = round.next();
            if (next.isEmpty()) return true;
            var mark = next.get();
            if (setbacks.holdBack(mark)) continue;
            try {
                var done = work.attend(mark, term);
                if (done.isPresent()) done(mark, done.getAsLong(), term, tally);
                else leave(mark, term);
            } catch (RuntimeException broken) {
                failed(mark, term, broken, tally);
            }
        }
        return false;
    }

    private void done(Mark mark, long version, Term term, Tally tally) {
        if (isOurs(term)) marks.done(mark, version);
        else marks.before(mark.key(), version);
        setbacks.succeeded(mark);
        tally.succeeded = true;
    }

    /**
     * Leaves the mark to be taken again. Some of its work may have been done all the same, after
     * another did all of it and took the mark away: then it is marked again.
     */
    private void leave(Mark mark, Term term) {
        if (!isOurs(term)) marks.before(mark.key(), mark.version());
    }

    private static boolean isOurs(Term term) {
        return term.isUnbroken() || term.renew();
    }

    private void failed(Mark mark, Term term, Exception cause, Tally tally) {
        setbacks.failed(mark);
        tally.failed = true;
        log.atWarn()
                .setCause(cause)
                .addKeyValue("kind", mark.key().kind())
                .addKeyValue("school", mark.key().school())
                .log("What was marked could not be done; it will be tried again");
        leave(mark, term);
    }
}
