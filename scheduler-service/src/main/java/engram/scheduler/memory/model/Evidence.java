package engram.scheduler.memory.model;

import engram.fsrs.Phase;
import engram.fsrs.Rating;
import org.jspecify.annotations.Nullable;

/**
 * How far an answer moves memory: as far as its question can tell knowing from guessing, and the
 * time it took a sure answer from a laboured one. The one place that decides it;
 * docs/reference/graded-modes.md has the rule.
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
     * @param phase where the card stood before it
     * @param recall the chance, 0 to 1, of recalling the card at that moment; 0 if it was never
     *     answered
     */
    static Evidence of(CardFact.Answered answer, Phase phase, double recall) {
        var question = answer.question();
        var rating = answer.rating();
        if (answer.retake() && answer.mode() == StudyMode.TEST) {
            return new Nothing();
        }
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
            case WRITTEN -> new Proof(timed(rating, answer.pace(), phase));
            case SELF_RATED, SELF_CHECK -> new Proof(rating);
        };
    }

    /** Only a Good moves: one that needed a hint came as Hard, and stays so however fast it was. */
    private static Rating timed(Rating rating, @Nullable Pace pace, Phase phase) {
        if (rating != Rating.GOOD || pace == null) {
            return rating;
        }
        return switch (pace) {
            case SLOW -> Rating.HARD;
            case FAST -> phase == Phase.REVIEW ? Rating.EASY : rating;
        };
    }

    /** Bayes: the right answer was either recalled or one guess among the options. */
    private static double chanceKnown(double recall, int options) {
        return recall / (recall + (1 - recall) / options);
    }
}
