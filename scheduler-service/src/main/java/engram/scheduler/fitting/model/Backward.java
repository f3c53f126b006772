package engram.scheduler.fitting.model;

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
        double s1 = forward.stability[i];
        double d1 = forward.difficulty[i];
        double gs = leaf || s1 < Flat.MIN_S || s1 > Flat.MAX_S ? 0 : byS[i];
        double gd = leaf || d1 < Flat.MIN_D || d1 > Flat.MAX_D ? 0 : byD[i];
        if (kind == Forest.FIRST) {
            gradient[grade] += gs;
            gradient[4] += gd;
            gradient[5] -= gd * grade * (flat.w[4] + 1 - flat.firstDifficulty[grade]);
            return;
        }
        int parent = forest.parent[node];
        double s = Flat.clampS(forward.stability[parent]);
        double d = Flat.clampD(forward.difficulty[parent]);
        if (kind == Forest.SAME_DAY) {
            byS[parent] += sameDay(i, grade, gs, s);
        } else {
            double gr =
                    lossByRecall(
                            forward.recall[i], forest.passWeight[node], forest.failWeight[node]);
            double ds = 0;
            if (gs != 0) {
                double unrecalled = 1 - forward.recall[i];
                if (grade > 0) {
                    double g = gs * s * flat.growth * forward.power[i] * (11 - d);
                    double e = forward.rise[i];
                    double plain = g * (e - 1);
                    double bonus = flat.bonus[grade];
                    double all = plain * bonus;
                    if (grade == 1) gradient[15] += plain;
                    if (grade == 3) gradient[16] += plain;
                    gradient[8] += all;
                    gradient[9] -= all * forward.logS[i];
                    double ge = g * bonus * e;
                    gradient[10] += ge * unrecalled;
                    gr -= ge * flat.w[10];
                    byD[parent] -= all / (11 - d);
                    ds = gs + all * (1 - flat.w[9]) / s;
                } else {
                    double p = forward.power[i];
                    double rest = forward.rise[i];
                    double relearned = rest * (p - 1);
                    double cap = s * flat.lapseCap;
                    if (relearned <= cap) {
                        double g = gs * relearned;
                        gradient[11] += g / flat.w[11];
                        gradient[12] -= g * forward.logD[i];
                        byD[parent] -= g * flat.w[12] / d;
                        double gp = gs * rest * p;
                        gradient[13] += gp * forward.logS[i];
                        ds = gp * flat.w[13] / (s + 1);
                        gradient[14] += g * unrecalled;
                        gr -= g * flat.w[14];
                    } else {
                        gradient[17] -= gs * cap * flat.w[18];
                        gradient[18] -= gs * cap * flat.w[17];
                        ds = gs * flat.lapseCap;
                    }
                }
            }
            if (gr != 0) {
                double r = forward.recall[i];
                double x = flat.factor * forest.days[node] / s;
                double slope = gr * r * flat.decay / (1 + x);
                byDecay += gr * r * forward.logBase[i];
                byFactor += slope * forest.days[node] / s;
                ds -= slope * x / s;
            }
            byS[parent] += ds;
        }
        if (gd != 0) {
            double w6 = flat.w[6];
            double pull = (grade - 2) * (10 - d) / 9;
            double damped = d - w6 * pull;
            gradient[7] += gd * (flat.firstDifficulty[3] - damped);
            byEasy += gd * flat.w[7];
            double through = gd * (1 - flat.w[7]);
            gradient[6] -= through * pull;
            byD[parent] += through * (1 + w6 * (grade - 2) / 9);
        }
    }

    private static double lossByRecall(double r, double pass, double fail) {
        if (r < CERTAIN || r > 1 - CERTAIN) {
            return 0;
        }
        return fail / (1 - r) - pass / r;
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

    /** Turns what was gathered under way into weights. */
    private void finish() {
        double factorByDecay = -Math.log(0.9) / (flat.decay * flat.decay) * (flat.factor + 1);
        gradient[20] -= byDecay + byFactor * factorByDecay;
        gradient[4] += byEasy;
        gradient[5] -= byEasy * 3 * (flat.w[4] + 1 - flat.firstDifficulty[3]);
    }
}
