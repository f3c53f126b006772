package engram.review.graded.model.matching;

import engram.review.graded.model.question.Scope;

/**
 * How a learner wants to match.
 *
 * @param timed against the clock
 */
public record MatchingOptions(boolean timed, Scope scope) {}
