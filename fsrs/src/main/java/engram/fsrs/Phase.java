package engram.fsrs;

/**
 * Where a card stands: never answered, in its first steps, out in days, or in the steps after a
 * lapse.
 */
public enum Phase {
    NEW,
    LEARNING,
    REVIEW,
    RELEARNING;

    /** True while the card comes back within the session rather than on a later day. */
    public boolean inSteps() {
        return this == LEARNING || this == RELEARNING;
    }
}
