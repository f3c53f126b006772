package engram.gateway.mastery.model;

/** How far a card has come with a learner. */
public enum Stage {
    /** Never rated. */
    NEW,
    /** Stability under 7 days, or the newest rating is Again. */
    LEARNING,
    /** Stability of 7 days and more. */
    FAMILIAR,
    /** Stability of 21 days and more. */
    MASTERED
}
