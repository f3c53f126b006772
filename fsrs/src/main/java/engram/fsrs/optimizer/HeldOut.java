package engram.fsrs.optimizer;

import engram.fsrs.Weights;

/**
 * Judges a fit by reviews that it has not seen: the log is cut by time, each of five parts is
 * predicted by a fit to all that is earlier, and by the weights in force.
 *
 * <p>Only parts that the weights in force have not seen either are used. Otherwise weights once
 * fitted to nearly the whole log would win against fits to less of it, and never be replaced.
 */
public final class HeldOut {
    /** Fewer items give no verdict. */
    static final int FEWEST_UNSEEN = 18;

    private static final int SPLITS = 5;

    private HeldOut() {}

    /**
     * Fits, and decides for the weights that predict better; those in force win a tie.
     *
     * @param current the weights in force
     * @param unseenFrom time of the first review, in milliseconds since 1970, that {@code current}
     *     was not fitted to; {@code Long.MIN_VALUE} for weights that know nothing of this log
     */
    public static Verdict judge(
            ReviewLog log, Weights current, long unseenFrom, FitOptions options, Progress progress)
            throws InterruptedException {
        var items = Items.of(log);
        int seen = 0;
        while (seen < items.count() && log.time[items.last()[seen]] < unseenFrom) {
            seen++;
        }
        int unseen = items.count() - seen;
        if (items.count() < Optimizer.ENOUGH || unseen < FEWEST_UNSEEN) {
            return new Verdict.TooFew(items.count(), unseen);
        }
        double before = 0;
        double after = 0;
        for (int split = 0; split < SPLITS; split++) {
            int size = unseen / (SPLITS + 1);
            int from = items.count() - (SPLITS - split) * size;
            var part = progress.within(split / (SPLITS + 1.0), (split + 1) / (SPLITS + 1.0));
            var fit = Optimizer.fit(items.range(0, from), options, part);
            var heldOut = items.range(from, from + size);
            before += Evaluation.of(heldOut, current).logLoss() / SPLITS;
            after += Evaluation.of(heldOut, fit.weights()).logLoss() / SPLITS;
        }
        if (after >= before) {
            progress.reached(1);
            return new Verdict.Kept(current, before, after);
        }
        var last = progress.within(SPLITS / (SPLITS + 1.0), 1);
        return new Verdict.Replaced(Optimizer.fit(items, options, last), before, after);
    }
}
