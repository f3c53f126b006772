package engram.review.graded.model.answer;

/** An answer's time, where it is unlike the learner's other times. */
public enum Pace {
    /** More than twice as long as they mostly take. */
    SLOW,
    /** Less than half as long, and without a hint. */
    FAST
}
