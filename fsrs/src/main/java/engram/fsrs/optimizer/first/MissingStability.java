package engram.fsrs.optimizer.first;

import engram.fsrs.Weights;

/**
 * Guesses first stabilities of ratings with which no card began, from their neighbours.
 *
 * <p>In logarithms, Hard lies between Again and Good at a fixed share, and Good between Hard and
 * Easy; so any two tell the others.
 */
final class MissingStability {
    /** How near Hard is to Again, of Again to Good. */
    private static final double A = 0.41;

    /** How near Good is to Easy, of Hard to Easy. */
    private static final double B = 0.54;

    private MissingStability() {}

    /** Fills the four logarithms of stability, Again to Easy; those missing are NaN. */
    static void fill(double[] l) {
        scaleOfOne(l);
        if (missing(l[1]) && missing(l[2])) {
            double m = A + B - A * B;
            l[1] = A / m * l[0] + (1 - A / m) * l[3];
        }
        if (missing(l[1])) {
            l[1] = missing(l[0]) ? (l[2] - B * l[3]) / (1 - B) : A * l[0] + (1 - A) * l[2];
        }
        if (missing(l[2])) {
            l[2] = missing(l[3]) ? (l[1] - A * l[0]) / (1 - A) : (1 - B) * l[1] + B * l[3];
        }
        if (missing(l[0])) {
            l[0] = (l[1] - (1 - A) * l[2]) / A;
        }
        if (missing(l[3])) {
            l[3] = (l[2] - (1 - B) * l[1]) / B;
        }
    }

    /** With one known, all published values are scaled alike; with none they stay as they are. */
    private static void scaleOfOne(double[] l) {
        int known = 0;
        double shift = 0;
        for (int i = 0; i < l.length; i++) {
            if (!missing(l[i])) {
                known++;
                shift = l[i] - Math.log(Weights.DEFAULT.get(i));
            }
        }
        for (int i = 0; known < 2 && i < l.length; i++) {
            l[i] = Math.log(Weights.DEFAULT.get(i)) + shift;
        }
    }

    private static boolean missing(double log) {
        return Double.isNaN(log);
    }
}
