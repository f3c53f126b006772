package engram.scheduler.memory.model;

import engram.scheduler.settings.model.CardSettings;

/** Turns a history into a memory by answering the card again from the start. */
public final class Replay {
    private Replay() {}

    /**
     * The memory of one card.
     *
     * @throws IllegalArgumentException if nothing is known of it
     */
    public static CardMemory of(
            CardHistory history, CardSettings settings, long planVersion, String cardId) {
        if (history.size() == 0) {
            throw new IllegalArgumentException("A memory is made of at least one fact");
        }
        var course = new Course(settings, cardId);
        history.counting().forEach(course::take);
        return course.memory(history, planVersion);
    }
}
