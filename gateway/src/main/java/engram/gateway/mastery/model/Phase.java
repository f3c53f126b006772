package engram.gateway.mastery.model;

/** Where a card stands with a learner, as the scheduler publishes it. */
public enum Phase {
    /** No review counts. */
    NEW,
    /** In its first steps, minutes apart. */
    LEARNING,
    /** Due again after days. */
    REVIEW,
    /** Forgotten in review, back in steps. */
    RELEARNING
}
