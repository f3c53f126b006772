package engram.fsrs.optimizer;

import java.util.Arrays;

/**
 * The backward walk: how the loss of one batch, the weighted sum of the log losses of its items,
 * changes with each weight. Written by hand from the formulas of {@link Forward}; a test holds it
 * to differences of the loss. Reused from batch to batch; not thread-safe.
 */
final class Backward {
    /** Chances nearer to 0 or 1 than this count as this, and then pull no more. */
    static final double CERTAIN = 1e-7;

    private final Flat flat;
    private final Forward forward;

    /** By weight; of the last batch walked. */
    final double[] gradient = new double[Flat.WEIGHTS];

    /** How the loss changes with the memory after each answer. */
    private double[] byS = {};

    private double[] byD = {};

    private double byDecay;
    private double byFactor;
    private double byEasy;

    Backward(Flat flat, Forward forward) {
        this.flat = flat;
        this.forward = forward;
    }

    void reserve(int nodes) {
        if (nodes > byS.length) {
            byS = new double[nodes];
            byD = new double[nodes];
        }
    }

    /** Walks back over the batch that {@link Forward} has just walked. */
    void walk(Forest forest, int from, int to) {
        Arrays.fill(gradient, 0);
        Arrays.fill(byS, 0, to - from, 0);
        Arrays.fill(byD, 0, to - from, 0);
        byDecay = 0;
        byFactor = 0;
        byEasy = 0;
        for (int node = to - 1; node >= from; node--) {
            step(forest, node, node - from);
        }
        finish();
    }

    private void step(Forest forest, int node, int i) {
        int code = forest.code[node];
        int grade = code & 3;
        int kind = code >> 2 & 3;
        boolean leaf = (code & Forest.LEAF) != 0;
        double gs = leaf || outside(forward.stability[i], Flat.MIN_S, Flat.MAX_S) ? 0 : byS[i];
        double gd = leaf || outside(forward.difficulty[i], Flat.MIN_D, Flat.MAX_D) ? 0 : byD[i];
        if (kind == Forest.FIRST) {
            first(grade, gs, gd);
            return;
        }
        int before = forest.parent[node];
        double s = Flat.clampS(forward.stability[before]);
        double d = Flat.clampD(forward.difficulty[before]);
        if (kind == Forest.SAME_DAY) {
            byS[before] += sameDay(i, grade, gs, s);
        } else {
            double byRecall =
                    lossByRecall(
                            forward.recall[i], forest.passWeight[node], forest.failWeight[node]);
            if (gs != 0) {
                byRecall +=
                        grade == 0
                                ? lapse(i, before, gs, s, d)
                                : success(i, grade, before, gs, s, d);
            }
            byS[before] += curve(i, byRecall, forest.days[node] / s, s);
        }
        if (gd != 0) {
            byD[before] += difficulty(grade, gd, d);
        }
    }

    private static boolean outside(double number, double low, double high) {
        return number < low || number > high;
    }

    private static double lossByRecall(double recall, double pass, double fail) {
        if (outside(recall, CERTAIN, 1 - CERTAIN)) {
            return 0;
        }
        return fail / (1 - recall) - pass / recall;
    }

    private void first(int grade, double gs, double gd) {
        gradient[grade] += gs;
        gradient[4] += gd;
        gradient[5] -= gd * grade * (flat.w[4] + 1 - flat.firstDifficulty[grade]);
    }

    /** Returns how the loss changes with the stability before. */
    private double sameDay(int i, int grade, double gs, double s) {
        double change = forward.power[i];
        if (grade > 0 && change < 1) {
            return gs;
        }
        double g = gs * s * change;
        gradient[17] += g * (grade - 2 + flat.w[18]);
        gradient[18] += g * flat.w[17];
        gradient[19] -= g * forward.logS[i];
        return gs * change * (1 - flat.w[19]);
    }

    /** Returns how the loss changes with recall. */
    private double success(int i, int grade, int before, double gs, double s, double d) {
        double scale = gs * s * flat.growth * forward.power[i] * (11 - d);
        double rise = forward.rise[i];
        double plain = scale * (rise - 1);
        double g = plain * flat.bonus[grade];
        if (grade == 1) {
            gradient[15] += plain;
        } else if (grade == 3) {
            gradient[16] += plain;
        }
        gradient[8] += g;
        gradient[9] -= g * forward.logS[i];
        byS[before] += gs + g * (1 - flat.w[9]) / s;
        byD[before] -= g / (11 - d);
        double byRise = scale * flat.bonus[grade] * rise;
        gradient[10] += byRise * (1 - forward.recall[i]);
        return -byRise * flat.w[10];
    }

    /** Returns how the loss changes with recall. */
    private double lapse(int i, int before, double gs, double s, double d) {
        double power = forward.power[i];
        double relearned = forward.rise[i] * (power - 1);
        double cap = s * flat.lapseCap;
        if (relearned > cap) {
            gradient[17] -= gs * cap * flat.w[18];
            gradient[18] -= gs * cap * flat.w[17];
            byS[before] += gs * flat.lapseCap;
            return 0;
        }
        double g = gs * relearned;
        double byPower = gs * forward.rise[i] * power;
        gradient[11] += g / flat.w[11];
        gradient[12] -= g * forward.logD[i];
        gradient[13] += byPower * forward.logS[i];
        gradient[14] += g * (1 - forward.recall[i]);
        byS[before] += byPower * flat.w[13] / (s + 1);
        byD[before] -= g * flat.w[12] / d;
        return -g * flat.w[14];
    }

    /** Returns how the loss changes with the stability before, by way of recall. */
    private double curve(int i, double byRecall, double ratio, double s) {
        double g = byRecall * forward.recall[i];
        double slope = g * flat.decay / (1 + flat.factor * ratio);
        byDecay += g * forward.logBase[i];
        byFactor += slope * ratio;
        return -slope * flat.factor * ratio / s;
    }

    /** Returns how the loss changes with the difficulty before. */
    private double difficulty(int grade, double gd, double d) {
        double pull = (grade - 2) * (10 - d) / 9;
        double damped = d - flat.w[6] * pull;
        double through = gd * (1 - flat.w[7]);
        gradient[6] -= through * pull;
        gradient[7] += gd * (flat.firstDifficulty[3] - damped);
        byEasy += gd * flat.w[7];
        return through * (1 + flat.w[6] * (grade - 2) / 9);
    }

    /** Turns what was gathered under way into weights. */
    private void finish() {
        double factorByDecay = -Math.log(0.9) / (flat.decay * flat.decay) * (flat.factor + 1);
        gradient[20] -= byDecay + byFactor * factorByDecay;
        gradient[4] += byEasy;
        gradient[5] -= byEasy * 3 * (flat.w[4] + 1 - flat.firstDifficulty[3]);
    }
}
