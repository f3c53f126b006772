package engram.review.log.model;

/** A way to study. */
public enum Mode {
    SPACED(true),
    FLASHCARDS(true),
    LEARN(false),
    TEST(false),
    MATCHING(false);

    private final boolean selfRated;

    Mode(boolean selfRated) {
        this.selfRated = selfRated;
    }

    /** Whether the learner sees the answer and rates their own recall; the others are graded. */
    public boolean selfRated() {
        return selfRated;
    }
}
