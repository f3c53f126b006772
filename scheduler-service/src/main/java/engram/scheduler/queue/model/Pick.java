package engram.scheduler.queue.model;

import engram.fsrs.CardState;
import org.jspecify.annotations.Nullable;

/**
 * A card in the queue.
 *
 * @param recall the chance, 0 to 1, of recalling it now; null for a new card
 */
public record Pick(StudyCard card, PickKind kind, @Nullable Double recall) {
    /** The card's id. */
    public String id() {
        return card.id();
    }

    /** Where the learner stands with it. */
    public CardState state() {
        return card.state();
    }
}
