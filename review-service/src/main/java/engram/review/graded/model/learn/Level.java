package engram.review.graded.model.learn;

/** How far a card has come in one Learn session. */
public enum Level {
    NOT_SEEN,
    /** Its answer was chosen from among several. */
    RECOGNISED,
    /** Its answer was typed, or recalled and checked by the learner. */
    KNOWN
}
