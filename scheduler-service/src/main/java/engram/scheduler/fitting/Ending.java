package engram.scheduler.fitting;

import engram.fsrs.Weights;
import engram.fsrs.optimizer.Verdict;
import engram.scheduler.fitting.FitReport.State;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of a fit, in numbers and in words.
 *
 * @param weights to hold from now on; null where the old ones do
 * @param items that could be predicted
 * @param before log loss of the old weights on held-out reviews; null where it came to no trial
 * @param after the same of the new weights
 */
record Ending(
        State state,
        @Nullable Weights weights,
        int reviews,
        int items,
        @Nullable Double before,
        @Nullable Double after,
        String message) {

    static Ending tooFew(int reviews, int needed) {
        return without(
                State.TOO_FEW,
                reviews,
                0,
                String.format(
                        Locale.ROOT,
                        "There are %,d answers to learn from; %,d are needed. The weights stay as"
                                + " they are.",
                        reviews,
                        needed));
    }

    static Ending failed() {
        return without(
                State.FAILED,
                0,
                0,
                "Something went wrong while fitting. The weights stay as they are; try again.");
    }

    /** What the trial of new weights came to. */
    static Ending of(Verdict verdict, int reviews) {
        return switch (verdict) {
            case Verdict.TooFew(var items, _) ->
                    without(
                            State.TOO_FEW,
                            reviews,
                            items,
                            "Too few answers tell of remembering over days since the weights were"
                                    + " last fitted. They stay as they are.");
            case Verdict.Kept(_, var before, var after) ->
                    new Ending(
                            State.KEPT,
                            null,
                            reviews,
                            0,
                            before,
                            after,
                            "The weights stay as they are: new ones foretold held-out answers no"
                                    + " better.");
            case Verdict.Replaced(var fit, var before, var after) ->
                    new Ending(
                            State.REPLACED,
                            fit.weights(),
                            reviews,
                            fit.items(),
                            before,
                            after,
                            "The weights are new: they foretell held-out answers better than the"
                                    + " old ones did.");
        };
    }

    private static Ending without(State state, int reviews, int items, String message) {
        return new Ending(state, null, reviews, items, null, null, message);
    }
}
