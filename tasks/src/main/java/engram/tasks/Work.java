package engram.tasks;

import engram.tasks.lease.Term;
import engram.tasks.mark.Mark;

/** What is done for marked things. Safe to do twice. */
public interface Work {
    /**
     * Begins what the mark asks for, or does it. What throws is tried again after a pause, which
     * the other marks do not wait for.
     *
     * @param term is asked before each piece of what takes long
     */
    Begun begin(Mark mark, Term term) throws InterruptedException;
}
