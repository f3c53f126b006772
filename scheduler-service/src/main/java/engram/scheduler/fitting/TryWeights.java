package engram.scheduler.fitting;

import engram.scheduler.fitting.FitReport.State;
import engram.scheduler.fitting.GatherLog.Gathered;
import engram.scheduler.fitting.model.Evaluation;
import engram.scheduler.fitting.model.FitOptions;
import engram.scheduler.fitting.model.Optimizer;
import engram.scheduler.fitting.model.Progress;
import engram.scheduler.memory.model.Weights;
import java.util.Locale;

/**
 * Fits weights and puts them to the test: fitted to the earlier answers only, they must foretell
 * the later ones better than the old weights do. Only then are weights fitted to all answers taken
 * over. Pure.
 */
final class TryWeights {
    /** What part of the answers the weights on trial are fitted to; the rest is held out. */
    static final double EARLIER = 0.8;

    private TryWeights() {}

    /**
     * What comes of the answers.
     *
     * @param old the weights that hold now
     * @param relearningSteps how many are set, at most 1 of which leaves w17 and w18 free
     */
    static Verdict of(
            Gathered gathered, Weights old, int relearningSteps, int needed, Progress progress)
            throws InterruptedException {
        int reviews = gathered.whole().reviews();
        var options = FitOptions.DEFAULT.withRelearningSteps(relearningSteps);
        int heldOut = heldOut(gathered, old);
        if (reviews < needed || heldOut == 0) return Verdict.tooFew(reviews, reviews, needed);
        var onTrial = Optimizer.fit(gathered.earlier(), options, progress.within(0, 0.45));
        double before = loss(gathered, old);
        double after = loss(gathered, onTrial.weights());
        if (!(after < before)) {
            return new Verdict(
                    State.KEPT,
                    null,
                    reviews,
                    reviews,
                    onTrial.items(),
                    before,
                    after,
                    "The weights stay as they are: new ones foretold %s later answers no better."
                            .formatted(text(heldOut)));
        }
        var fit = Optimizer.fit(gathered.whole(), options, progress.within(0.45, 1));
        return new Verdict(
                State.REPLACED,
                fit.weights(),
                reviews,
                reviews,
                fit.items(),
                before,
                after,
                "The weights are new: they foretell %s later answers better than the old ones did."
                        .formatted(text(heldOut)));
    }

    private static int heldOut(Gathered gathered, Weights any) {
        return Evaluation.of(gathered.whole(), any).items()
                - Evaluation.of(gathered.earlier(), any).items();
    }

    /**
     * The mean log loss of the held-out answers. An answer is foretold from those before it alone,
     * so it is what the sum over all loses by those that came earlier.
     */
    private static double loss(Gathered gathered, Weights weights) {
        var whole = Evaluation.of(gathered.whole(), weights);
        var earlier = Evaluation.of(gathered.earlier(), weights);
        double sum = whole.items() * whole.logLoss() - earlier.items() * earlier.logLoss();
        return sum / (whole.items() - earlier.items());
    }

    private static String text(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
