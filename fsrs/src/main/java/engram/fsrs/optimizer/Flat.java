package engram.fsrs.optimizer;

import engram.fsrs.MemoryState;
import engram.fsrs.Weights;

/**
 * The weights of FSRS-6 as plain fields for the hot loops, with all that follows from weights
 * alone. The formulas are those of {@code Fsrs6}; a test holds the two together.
 */
final class Flat {
    static final int WEIGHTS = Weights.COUNT;
    static final double MIN_S = MemoryState.MIN_STABILITY;
    static final double MAX_S = MemoryState.MAX_STABILITY;
    static final double MIN_D = MemoryState.MIN_DIFFICULTY;
    static final double MAX_D = MemoryState.MAX_DIFFICULTY;

    final double[] w = new double[WEIGHTS];

    /** D0 of each rating, not clamped. */
    final double[] firstDifficulty = new double[4];

    /** e^{w17 (G - 3 + w18)} of each rating. */
    final double[] sameDay = new double[4];

    /** Of a success with each rating: w15, 1 or w16. */
    final double[] bonus = new double[4];

    double decay;
    double factor;

    /** e^{w8}. */
    double growth;

    /** e^{-w17 w18}: a lapse leaves at most this part of the stability. */
    double lapseCap;

    void set(double[] weights) {
        System.arraycopy(weights, 0, w, 0, WEIGHTS);
        decay = -w[20];
        factor = Math.pow(0.9, 1 / decay) - 1;
        growth = Math.exp(w[8]);
        lapseCap = Math.exp(-w[17] * w[18]);
        for (int g = 0; g < 4; g++) {
            firstDifficulty[g] = w[4] - Math.exp(w[5] * g) + 1;
            sameDay[g] = Math.exp(w[17] * (g - 2 + w[18]));
            bonus[g] = g == 1 ? w[15] : g == 3 ? w[16] : 1;
        }
    }

    static double clampS(double s) {
        return s < MIN_S ? MIN_S : s > MAX_S ? MAX_S : s;
    }

    static double clampD(double d) {
        return d < MIN_D ? MIN_D : d > MAX_D ? MAX_D : d;
    }
}
