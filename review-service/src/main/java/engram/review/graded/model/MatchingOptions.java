package engram.review.graded.model;

/**
 * How a learner wants to match.
 *
 * @param timed against the clock
 */
public record MatchingOptions(boolean timed, Scope scope) {}
