package engram.scheduler.memory.model;

/**
 * How far an answer moves memory: as far as its question can tell knowing from guessing. The one
 * place that decides it; docs/decisions/0005-graded-modes.md has the rule.
 */
sealed interface Evidence {
    /** Of a right choice, the least chance that it was known rather than guessed. */
    double KNOWN = 0.75;

    /** It says nothing. */
    record Nothing() implements Evidence {}

    /** A wrong pair: reason to ask the card soon, but a slip of the hand is no lapse. */
    record Doubt() implements Evidence {}

    /** It counts as an answer with this rating. */
    record Proof(Rating rating) implements Evidence {}

    /**
     * What an answer shows.
     *
     * @param recall the chance, 0 to 1, of recalling the card at that moment; 0 if it was never
     *     answered
     */
    static Evidence of(Question question, Rating rating, double recall) {
        if (rating == Rating.AGAIN) {
            return question.kind() == Question.Kind.MATCHING ? new Doubt() : new Proof(rating);
        }
        return switch (question.kind()) {
            case TRUE_FALSE, MATCHING -> new Nothing();
            case CHOICE -> {
                var options = question.options();
                yield options == null || chanceKnown(recall, options) < KNOWN
                        ? new Nothing()
                        : new Proof(rating == Rating.EASY ? Rating.GOOD : rating);
            }
            case SELF_RATED, SELF_CHECK, WRITTEN -> new Proof(rating);
        };
    }

    /** Bayes: the right answer was either recalled or one guess among the options. */
    private static double chanceKnown(double recall, int options) {
        return recall / (recall + (1 - recall) / options);
    }
}
