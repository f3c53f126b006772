package engram.fsrs.optimizer;

import engram.fsrs.Weights;

/**
 * Adam, with a step width that falls along a cosine, a pull back to where it began, and limits; not
 * thread-safe.
 */
final class Descent {
    private static final double WIDEST = 0.04;
    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double EPSILON = 1e-8;

    /** How far each weight lies from the published one among learners (standard deviation). */
    private static final double[] SPREAD = {
        6.43, 9.66, 17.58, 27.85, .57, .28, .6, .12, .39, .18, .33, .3, .09, .16, .57, .25, 1.03,
        .31, .32, .14, .27
    };

    private final FitOptions options;
    private final double[] begin;
    private final int steps;
    private final double[] mean = new double[Flat.WEIGHTS];
    private final double[] square = new double[Flat.WEIGHTS];
    private double[] weights;
    private int step;

    /**
     * @param steps how many there will be
     */
    Descent(FitOptions options, double[] begin, int steps) {
        this.options = options;
        this.begin = begin;
        this.steps = steps;
        weights = begin.clone();
    }

    double[] weights() {
        return weights;
    }

    /**
     * One step.
     *
     * @param gradient of the batch's loss
     * @param share of all items that are in the batch
     */
    void step(double[] gradient, double share) {
        double width = WIDEST / 2 * (1 + Math.cos(Math.PI * step / steps));
        step++;
        double meanBias = 1 - Math.pow(BETA_1, step);
        double squareBias = 1 - Math.pow(BETA_2, step);
        for (int i = 0; i < Flat.WEIGHTS; i++) {
            if (frozen(i)) {
                continue;
            }
            double away = weights[i] - begin[i];
            double g = gradient[i] + 2 * away / (SPREAD[i] * SPREAD[i]) * options.pull() * share;
            mean[i] = BETA_1 * mean[i] + (1 - BETA_1) * g;
            square[i] = BETA_2 * square[i] + (1 - BETA_2) * g * g;
            weights[i] -=
                    width * (mean[i] / meanBias) / (Math.sqrt(square[i] / squareBias) + EPSILON);
        }
        weights =
                Weights.of(weights).clip(options.relearningSteps(), options.shortTerm()).toArray();
    }

    private boolean frozen(int weight) {
        return !options.shortTerm() && (weight < 4 || weight >= 17 && weight <= 19);
    }
}
