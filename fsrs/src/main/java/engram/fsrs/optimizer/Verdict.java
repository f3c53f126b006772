package engram.fsrs.optimizer;

import engram.fsrs.Weights;

/** Whether newly fitted weights may take the place of those in force. */
public sealed interface Verdict {
    /**
     * The log says too little to tell.
     *
     * @param items that could be predicted
     * @param unseen of them, those that the weights in force were not fitted to
     */
    record TooFew(int items, int unseen) implements Verdict {}

    /**
     * The weights in force predicted held-out reviews at least as well.
     *
     * @param before log loss of the weights in force
     * @param after log loss of fits to what came earlier
     */
    record Kept(Weights weights, double before, double after) implements Verdict {}

    /**
     * A fit predicted held-out reviews better.
     *
     * @param fit to the whole log
     * @param before log loss of the weights in force
     * @param after log loss of fits to what came earlier, lower
     */
    record Replaced(Fit fit, double before, double after) implements Verdict {}
}
