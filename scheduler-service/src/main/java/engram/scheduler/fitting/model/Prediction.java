package engram.scheduler.fitting.model;

import engram.scheduler.memory.model.Weights;

/** The chance of recall that weights give to each item. */
final class Prediction {
    private Prediction() {}

    static double[] of(Items items, Weights weights) {
        var forest = new Forest(items.log(), items.tree());
        forest.begin();
        var places = new int[items.count()];
        for (int i = 0; i < places.length; i++) {
            places[i] = forest.add(items.last()[i], 1);
        }
        var flat = new Flat();
        var forward = new Forward(flat);
        forward.reserve(forest.largest());
        flat.set(weights.toArray());
        forward.walk(forest, forest.start[0], forest.start[1]);
        var recall = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            recall[i] = forward.recall[places[i]];
        }
        return recall;
    }
}
