package engram.fsrs;

import java.util.Arrays;

/**
 * The 21 weights of FSRS-6, w0 to w20; immutable.
 *
 * <p>Weights fitted for the older FSRS-4.5 (17) and FSRS-5 (19) are migrated when read.
 */
public final class Weights {
    public static final int COUNT = 21;

    /** The published defaults of FSRS-6. */
    public static final Weights DEFAULT =
            new Weights(
                    new double[] {
                        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722,
                        0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425,
                        0.0912, 0.0658, 0.1542
                    });

    private final double[] values;

    private Weights(double[] values) {
        this.values = values;
    }

    /**
     * Weights from 0 (the defaults), 17, 19 or 21 numbers, older ones migrated.
     *
     * @throws IllegalArgumentException for another count or a number that is not finite
     */
    public static Weights of(double... numbers) {
        if (!Arrays.stream(numbers).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("Weights are finite numbers");
        }
        return switch (numbers.length) {
            case 0 -> DEFAULT;
            case 17 -> from17(numbers);
            case 19 -> from19(numbers);
            case COUNT -> new Weights(numbers.clone());
            default ->
                    throw new IllegalArgumentException(
                            "Weights are 17, 19 or 21, not " + numbers.length);
        };
    }

    /** Adds the short-term exponent (0, no effect) and the decay that FSRS-5 had built in (0.5). */
    private static Weights from19(double[] old) {
        var w = Arrays.copyOf(old, COUNT);
        w[20] = 0.5;
        return new Weights(w);
    }

    /**
     * Re-expresses FSRS-4.5's linear difficulty by the exponential one, then adds short-term
     * weights without effect.
     */
    private static Weights from17(double[] old) {
        var w = Arrays.copyOf(old, COUNT);
        w[4] = old[4] + 2 * old[5];
        w[5] = Math.log(3 * old[5] + 1) / 3;
        w[6] = old[6] + 0.5;
        w[20] = 0.5;
        return new Weights(w);
    }

    /**
     * These weights, each within its limits.
     *
     * @param relearningSteps how many relearning steps are set; more than one lowers the ceiling of
     *     w17 and w18, lest the steps lift a lapsed card above what it had before
     * @param shortTerm false lets w19 fall to 0
     */
    public Weights clip(int relearningSteps, boolean shortTerm) {
        return new Weights(WeightLimits.clip(values, relearningSteps, shortTerm));
    }

    /** Weight {@code index}, 0 to 20. */
    public double get(int index) {
        return values[index];
    }

    /** The exponent of the forgetting curve, positive (w20). */
    public double decay() {
        return values[20];
    }

    /** A copy of all 21. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weights that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
