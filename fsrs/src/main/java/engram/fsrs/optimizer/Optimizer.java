package engram.fsrs.optimizer;

import engram.fsrs.Weights;
import engram.fsrs.optimizer.first.FirstRecall;
import engram.fsrs.optimizer.first.FirstStability;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Fits the weights of FSRS-6 to a log of reviews. Pure: the same log and options give the same
 * weights.
 */
public final class Optimizer {
    /** Fewer items say nothing. */
    static final int FEWEST = 8;

    /** Fewer items tell the first stabilities only. */
    static final int ENOUGH = 64;

    private Optimizer() {}

    /**
     * @throws InterruptedException if the thread was interrupted; looked at before every step
     */
    public static Fit fit(ReviewLog log, FitOptions options, Progress progress)
            throws InterruptedException {
        return fit(Items.of(log), options, progress);
    }

    static Fit fit(Items all, FitOptions options, Progress progress) throws InterruptedException {
        var groups = Outliers.without(FirstReviews.of(all));
        var items = Outliers.without(all, groups);
        if (items.count() < FEWEST) {
            progress.reached(1);
            return fit(all, items, Fit.Extent.NONE, Weights.DEFAULT.toArray(), options);
        }
        var first = FirstStability.of(groups, items.averageRecall());
        var begin = begin(first, options);
        boolean onlyFirst = groups.stream().mapToInt(FirstRecall::reviews).sum() == items.count();
        if (items.count() < ENOUGH || onlyFirst) {
            progress.reached(1);
            return fit(all, items, Fit.Extent.FIRST_STABILITY, begin, options);
        }
        var trained = train(items, begin, options, progress);
        System.arraycopy(first.with(trained).days(), 0, trained, 0, FirstStability.RATINGS);
        return fit(all, items, Fit.Extent.ALL, trained, options);
    }

    private static Fit fit(
            Items all, Items items, Fit.Extent extent, double[] weights, FitOptions options) {
        var within = Weights.of(weights).clip(options.relearningSteps(), options.shortTerm());
        return new Fit(within, extent, all.log().reviews(), all.count(), items.count());
    }

    private static double[] begin(FirstStability first, FitOptions options) {
        var weights = Weights.DEFAULT.toArray();
        System.arraycopy(first.days(), 0, weights, 0, FirstStability.RATINGS);
        if (!options.shortTerm()) {
            Arrays.fill(weights, 17, 20, 0);
        }
        return weights;
    }

    private static double[] train(
            Items items, double[] begin, FitOptions options, Progress progress)
            throws InterruptedException {
        var forest = Batches.of(items, options);
        int count = Arrays.stream(forest.predictions, 0, forest.batches).sum();
        var descent =
                new Descent(options, begin, (count / options.batchSize() + 1) * options.epochs());
        var pass = new Pass(forest.largest());
        var order = IntStream.range(0, forest.batches).toArray();
        var random = new SplittableRandom(options.seed());
        for (int epoch = 0; epoch < options.epochs(); epoch++) {
            Batches.shuffle(order, random);
            for (int batch : order) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("The fit was called off");
                }
                var gradient = pass.gradient(forest, batch, descent.weights());
                descent.step(gradient, (double) forest.predictions[batch] / count);
            }
            progress.reached((epoch + 1.0) / options.epochs());
        }
        return descent.weights();
    }
}
