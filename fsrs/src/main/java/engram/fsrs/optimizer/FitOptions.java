package engram.fsrs.optimizer;

/**
 * How to fit.
 *
 * @param batching which items a step looks at together
 * @param epochs how often all items are gone through; 0 fits the first stabilities only
 * @param batchSize items to a step
 * @param shortTerm whether answers on one day move the memory; if not, w17 to w19 are 0 and the
 *     first stabilities stay as estimated
 * @param relearningSteps how many are set; see {@code Weights.clip}
 * @param pull how strongly the weights are held to where they began, 1 as published
 * @param seed of the order of batches: the same log, options and seed give the same weights
 */
public record FitOptions(
        Batching batching,
        int epochs,
        int batchSize,
        boolean shortTerm,
        int relearningSteps,
        double pull,
        long seed) {

    /** What the service fits with. */
    public static final FitOptions DEFAULT =
            new FitOptions(Batching.MIXED_CARDS, 8, 512, true, 1, 1, 1);

    public FitOptions {
        if (epochs < 0 || batchSize < 1 || relearningSteps < 0 || !(pull >= 0)) {
            throw new IllegalArgumentException("Epochs, batches, steps and pull are not negative");
        }
    }

    public FitOptions with(Batching other, int otherEpochs) {
        return new FitOptions(
                other, otherEpochs, batchSize, shortTerm, relearningSteps, pull, seed);
    }

    public FitOptions withBatchSize(int size) {
        return new FitOptions(batching, epochs, size, shortTerm, relearningSteps, pull, seed);
    }

    public FitOptions withShortTerm(boolean on) {
        return new FitOptions(batching, epochs, batchSize, on, relearningSteps, pull, seed);
    }

    public FitOptions withRelearningSteps(int steps) {
        return new FitOptions(batching, epochs, batchSize, shortTerm, steps, pull, seed);
    }

    public FitOptions withPull(double factor) {
        return new FitOptions(
                batching, epochs, batchSize, shortTerm, relearningSteps, factor, seed);
    }

    public FitOptions withSeed(long other) {
        return new FitOptions(batching, epochs, batchSize, shortTerm, relearningSteps, pull, other);
    }
}
