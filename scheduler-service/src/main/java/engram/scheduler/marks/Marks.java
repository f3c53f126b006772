package engram.scheduler.marks;

import engram.scheduler.marks.model.CardMark;
import engram.scheduler.marks.model.DeckMarks;
import engram.scheduler.place.model.Learner;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** What learners have said of their cards. Thread-safe. */
public interface Marks {
    /** A learner's marks in a deck, those that no longer matter perhaps among them. */
    DeckMarks of(Learner learner, String deck);

    /**
     * Changes one card's mark.
     *
     * @param change called again if another change came in between
     * @return the mark as it is now
     */
    CardMark change(
            Learner learner, String deck, String card, Instant now, UnaryOperator<CardMark> change);
}
