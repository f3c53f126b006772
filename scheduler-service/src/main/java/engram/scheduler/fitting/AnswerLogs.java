package engram.scheduler.fitting;

import engram.scheduler.memory.model.CardFact;
import engram.scheduler.place.model.Learner;
import java.util.List;

/** What learners answered, as far as weights may be fitted to it. Thread-safe. */
public interface AnswerLogs {
    /** Is shown one card's answers after another's. */
    @FunctionalInterface
    interface Reader {
        /**
         * Takes a card's answers, oldest first; at least one.
         *
         * @return false to be shown no more
         */
        boolean take(List<CardFact.Answered> answers);
    }

    /**
     * Shows a learner's answers, card after card in an order that does not change: those that were
     * typed, self-checked or self-rated and count. The other kinds mix knowing with guessing.
     */
    void read(Learner learner, Reader reader);
}
