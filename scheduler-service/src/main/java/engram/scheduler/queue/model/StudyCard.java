package engram.scheduler.queue.model;

import engram.scheduler.memory.model.CardState;
import engram.scheduler.memory.model.Phase;
import java.time.Instant;

/**
 * A card of a deck as one learner meets it.
 *
 * @param draft without an answer: never asked
 */
public record StudyCard(String id, String front, String back, boolean draft, CardState state) {
    boolean isNew() {
        return state.phase() == Phase.NEW;
    }

    boolean inSteps() {
        return state.phase().inSteps();
    }

    boolean dueBy(Instant at) {
        var due = state.due();
        return due != null && !due.isAfter(at);
    }
}
