package engram.tasks;

import engram.tasks.lease.Term;
import engram.tasks.mark.Mark;
import java.util.OptionalLong;

/** What is done for marked things. Safe to do twice. */
public interface Work {
    /**
     * Does what the mark asks for. What throws is tried again after a pause, which the other marks
     * do not wait for.
     *
     * @param term is asked before each piece of what takes long
     * @return the version of the thing that it is done for; empty if it was not done, or not to its
     *     end, because the mark does not call (its write is under way or never came) or the term is
     *     over: the mark stays
     */
    OptionalLong attend(Mark mark, Term term) throws InterruptedException;
}
