package engram.scheduler.fitting;

import engram.fsrs.Weights;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a place's weights.
 *
 * @param version grows by one with each change; 0 while there was none
 * @param weights null while those of the next place hold
 * @param basis reviews that there were at the last fit
 * @param seenTo when the last of the answers was given that the weights were fitted to, in
 *     milliseconds since 1970
 * @param fit the last one; null while there was none
 */
record Fitted(
        long version, @Nullable Weights weights, int basis, long seenTo, @Nullable FitReport fit) {
    static final Fitted NEVER = new Fitted(0, null, 0, Long.MIN_VALUE, null);

    boolean open() {
        return fit != null && fit.state().open();
    }

    /** The next version, without weights of its own. */
    Fitted reset() {
        return new Fitted(version + 1, null, basis, Long.MIN_VALUE, fit);
    }

    /** The same version with these weights. */
    Fitted withWeights(Weights other, long newest) {
        return new Fitted(version, other, basis, newest, fit);
    }

    /** The next version, with what is now known of a fit. */
    Fitted with(FitReport report) {
        return new Fitted(version + 1, weights, basis, seenTo, report);
    }

    /** The same version with so many reviews at the last fit. */
    Fitted withBasis(int reviews) {
        return new Fitted(version, weights, reviews, seenTo, fit);
    }
}
