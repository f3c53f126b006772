package engram.fsrs.optimizer;

/** Both walks over a batch, with their memory; not thread-safe. */
final class Pass {
    private final Flat flat = new Flat();
    private final Forward forward = new Forward(flat);
    private final Backward backward = new Backward(flat, forward);

    Pass(int largestBatch) {
        forward.reserve(largestBatch);
        backward.reserve(largestBatch);
    }

    /** How the loss of a batch changes with each weight; valid until the next call. */
    double[] gradient(Forest forest, int batch, double[] weights) {
        int from = forest.start[batch];
        int to = forest.start[batch + 1];
        flat.set(weights);
        forward.walk(forest, from, to);
        backward.walk(forest, from, to);
        return backward.gradient;
    }
}
