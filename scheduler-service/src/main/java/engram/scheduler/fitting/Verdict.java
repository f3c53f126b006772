package engram.scheduler.fitting;

import engram.scheduler.fitting.FitReport.State;
import engram.scheduler.memory.model.Weights;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of a fit.
 *
 * @param weights to hold from now on; null where the old ones do
 * @param known reviews that there are, whether they were fitted to or not
 */
record Verdict(
        State state,
        @Nullable Weights weights,
        int known,
        int reviews,
        int items,
        @Nullable Double before,
        @Nullable Double after,
        String message) {

    static Verdict tooFew(int known, int reviews, int needed) {
        return new Verdict(
                State.TOO_FEW,
                null,
                known,
                reviews,
                0,
                null,
                null,
                String.format(
                        Locale.ROOT,
                        "There are %,d answers to learn from; %,d are needed. The weights stay as"
                                + " they are.",
                        reviews,
                        needed));
    }

    static Verdict failed(int known) {
        return new Verdict(
                State.FAILED,
                null,
                known,
                0,
                0,
                null,
                null,
                "Something went wrong while fitting. The weights stay as they are; try again.");
    }
}
