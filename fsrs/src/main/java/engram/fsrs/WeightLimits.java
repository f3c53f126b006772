package engram.fsrs;

/** The range in which each FSRS-6 weight is meaningful. */
final class WeightLimits {
    private static final double[] LOWEST = {
        .001, .001, .001, .001, 1, .001, .001, .001, 0, 0, .001, .001, .001, .001, 0, 0, 1, 0, 0,
        .01, .1
    };
    private static final double[] HIGHEST = {
        100, 100, 100, 100, 10, 4, 4, .75, 4.5, .8, 3.5, 5, .25, .9, 4, 1, 6, 2, 2, .8, .8
    };

    private WeightLimits() {}

    static double[] clip(double[] weights, int relearningSteps, boolean shortTerm) {
        var clipped = weights.clone();
        for (int i = 0; i < clipped.length; i++) {
            double lowest = i == 19 && !shortTerm ? 0 : LOWEST[i];
            clipped[i] = Math.clamp(clipped[i], lowest, HIGHEST[i]);
        }
        double ceiling = shortTermCeiling(clipped, relearningSteps);
        clipped[17] = Math.min(clipped[17], ceiling);
        clipped[18] = Math.min(clipped[18], ceiling);
        return clipped;
    }

    /**
     * With n steps, n Goods must not lift stability above what it was before a lapse (at S = 1, R =
     * 0.7).
     */
    private static double shortTermCeiling(double[] w, int relearningSteps) {
        if (relearningSteps <= 1) {
            return HIGHEST[17];
        }
        double room =
                -(Math.log(w[11]) + Math.log(Math.pow(2, w[13]) - 1) + 0.3 * w[14])
                        / relearningSteps;
        return Math.min(HIGHEST[17], Math.sqrt(Math.max(0.01, room)));
    }
}
