package engram.fsrs.optimizer;

/**
 * The forward walk: memory after, and chance of recall before, each answer of one batch; and what
 * the {@link Backward} walk needs of it. Reused from batch to batch; not thread-safe.
 */
final class Forward {
    final Flat flat;

    /** Before clamping, so that the backward walk sees where a limit was passed. */
    double[] stability = {};

    double[] difficulty = {};

    /** Of an answer on a later day. */
    double[] recall = {};

    /** ln(1 + F t/S), of the same. */
    double[] logBase = {};

    /** ln S of the memory before; after a lapse ln(S + 1). */
    double[] logS = {};

    /** Success: S^{-w9}. Lapse: (S + 1)^{w13}. Same day: the factor. */
    double[] power = {};

    /** Success: e^{w10 (1 - R)}. Lapse: the stability without the power of S. */
    double[] rise = {};

    /** Lapse: ln D of the memory before. */
    double[] logD = {};

    Forward(Flat flat) {
        this.flat = flat;
    }

    void reserve(int nodes) {
        if (nodes > stability.length) {
            stability = new double[nodes];
            difficulty = new double[nodes];
            recall = new double[nodes];
            logBase = new double[nodes];
            logS = new double[nodes];
            power = new double[nodes];
            rise = new double[nodes];
            logD = new double[nodes];
        }
    }

    /** Walks the nodes of a forest from {@code from} to before {@code to}, a whole batch. */
    void walk(Forest forest, int from, int to) {
        for (int node = from; node < to; node++) {
            int code = forest.code[node];
            int grade = code & 3;
            int i = node - from;
            if ((code >> 2 & 3) == Forest.FIRST) {
                stability[i] = flat.w[grade];
                difficulty[i] = flat.firstDifficulty[grade];
                continue;
            }
            int parent = forest.parent[node];
            double s = Flat.clampS(stability[parent]);
            double d = Flat.clampD(difficulty[parent]);
            if ((code >> 2 & 3) == Forest.LATER) {
                recall(i, forest.days[node], s);
                if ((code & Forest.LEAF) != 0) {
                    continue;
                }
                if (grade == 0) {
                    lapse(i, s, d);
                } else {
                    success(i, s, d, flat.bonus[grade]);
                }
            } else {
                sameDay(i, grade, s);
            }
            difficulty[i] = nextDifficulty(grade, d);
        }
    }

    private void recall(int i, int days, double s) {
        double log = Math.log(1 + flat.factor * days / s);
        logBase[i] = log;
        recall[i] = Math.exp(flat.decay * log);
    }

    private void success(int i, double s, double d, double bonus) {
        double log = Math.log(s);
        double p = Math.exp(-flat.w[9] * log);
        double e = Math.exp(flat.w[10] * (1 - recall[i]));
        logS[i] = log;
        power[i] = p;
        rise[i] = e;
        stability[i] = s + s * flat.growth * (11 - d) * p * (e - 1) * bonus;
    }

    private void lapse(int i, double s, double d) {
        double log = Math.log(s + 1);
        double ofD = Math.log(d);
        double p = Math.exp(flat.w[13] * log);
        double rest = flat.w[11] * Math.exp(flat.w[14] * (1 - recall[i]) - flat.w[12] * ofD);
        logS[i] = log;
        logD[i] = ofD;
        power[i] = p;
        rise[i] = rest;
        stability[i] = Math.min(rest * (p - 1), s * flat.lapseCap);
    }

    private void sameDay(int i, int grade, double s) {
        double log = Math.log(s);
        double change = flat.sameDay[grade] * Math.exp(-flat.w[19] * log);
        logS[i] = log;
        power[i] = change;
        stability[i] = grade > 0 && change < 1 ? s : s * change;
    }

    private double nextDifficulty(int grade, double d) {
        double damped = d - flat.w[6] * (grade - 2) * (10 - d) / 9;
        return flat.w[7] * flat.firstDifficulty[3] + (1 - flat.w[7]) * damped;
    }
}
