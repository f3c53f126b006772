package engram.grading;

/** What is asked of an answer whose lines are a list. */
public enum ListRule {
    /** One of the lines is enough. */
    ANY,
    /** Every line, in any order. */
    ALL
}
