package engram.scheduler.queue.model;

import engram.fsrs.CardState;
import engram.fsrs.Phase;
import engram.scheduler.cards.model.OutlineCard;
import java.time.Instant;

/** A card of a deck as one learner meets it. */
public record StudyCard(OutlineCard card, CardState state) {
    /** The card's id. */
    public String id() {
        return card.id();
    }

    /** Whether no answer has moved its memory. */
    public boolean isNew() {
        return state.phase() == Phase.NEW;
    }

    boolean inSteps() {
        return state.phase().inSteps();
    }

    /** Whether its time has come by then. */
    public boolean dueBy(Instant at) {
        var due = state.due();
        return due != null && !due.isAfter(at);
    }

    Instant due() {
        var due = state.due();
        return due == null ? Instant.MAX : due;
    }
}
