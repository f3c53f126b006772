package engram.fsrs.optimizer;

import engram.fsrs.Weights;

/**
 * What came of fitting a log.
 *
 * @param weights within their limits
 * @param extent how many of them the log was enough for
 * @param reviews in the log
 * @param items of them, those that could be predicted
 * @param fitted of these, those that were fitted to: cards that began in a rare way are left out
 */
public record Fit(Weights weights, Extent extent, int reviews, int items, int fitted) {
    /** How much of the model was fitted. */
    public enum Extent {
        /** Too few items: the published weights. */
        NONE,
        /** The stability after a first answer alone (w0 to w3). */
        FIRST_STABILITY,
        ALL
    }
}
