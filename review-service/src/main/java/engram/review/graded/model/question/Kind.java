package engram.review.graded.model.question;

/** How a question is asked; the names are those of the log's {@code questionKind}. */
public enum Kind {
    CHOICE,
    TRUE_FALSE,
    MATCHING,
    WRITTEN,
    SELF_CHECK
}
