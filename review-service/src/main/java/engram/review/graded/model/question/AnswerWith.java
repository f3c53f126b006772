package engram.review.graded.model.question;

/** Which side of its cards a session asks for. */
public enum AnswerWith {
    BACK,
    FRONT,
    /** Now this one, now that one. */
    BOTH
}
