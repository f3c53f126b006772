package engram.fsrs.optimizer;

import engram.fsrs.Weights;

/** The chance of recall that weights give to each item. */
final class Prediction {
    private Prediction() {}

    static double[] of(Items items, Weights weights) {
        var forest = new Forest(items.log(), items.tree());
        for (int review : items.last()) {
            forest.add(review, 1);
        }
        forest.end();
        var flat = new Flat();
        var forward = new Forward(flat);
        forward.reserve(forest.largest());
        flat.set(weights.toArray());
        forward.walk(forest, forest.start[0], forest.start[1]);
        var recall = new double[items.count()];
        for (int i = 0; i < recall.length; i++) {
            recall[i] = forward.recall[forest.placeOf(items.last()[i])];
        }
        return recall;
    }
}
