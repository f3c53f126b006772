package engram.fsrs;

import org.jspecify.annotations.Nullable;

/**
 * FSRS-6 in double precision; immutable and thread-safe.
 *
 * <p>Formulas and names as in crate {@code fsrs} 6.6.1; stability S in days, difficulty D in 1 to
 * 10, both clamped before and after every step. The weights are taken as they are: {@link
 * Weights#clip} belongs to whoever fitted them.
 */
public final class Fsrs6 implements MemoryModel {
    private final Weights w;

    /** -w20: how fast recall falls. */
    private final double decay;

    /** Scales time so that recall is 0.9 when the elapsed time equals the stability. */
    private final double factor;

    /** D0(4), not clamped: what difficulty is drawn back to. */
    private final double easyDifficulty;

    public Fsrs6(Weights weights) {
        w = weights;
        decay = -w.get(20);
        factor = Math.pow(0.9, 1 / decay) - 1;
        easyDifficulty = firstDifficulty(Rating.EASY);
    }

    @Override
    public MemoryState next(@Nullable MemoryState before, Rating rating, Elapsed elapsed) {
        if (before == null) {
            return new MemoryState(w.get(rating.value() - 1), firstDifficulty(rating)).clamped();
        }
        var old = before.clamped();
        double stability =
                elapsed.days() <= 0
                        ? sameDayStability(old.stability(), rating)
                        : laterStability(old, rating, recall(old, elapsed.days()));
        return new MemoryState(stability, nextDifficulty(old.difficulty(), rating)).clamped();
    }

    @Override
    public double recall(MemoryState memory, double elapsedDays) {
        return Math.pow(1 + factor * Math.max(0, elapsedDays) / memory.stability(), decay);
    }

    @Override
    public double intervalDays(MemoryState memory, double desiredRetention) {
        return memory.stability() / factor * (Math.pow(desiredRetention, 1 / decay) - 1);
    }

    @Override
    public boolean shortTerm() {
        return w.get(17) > 0 && w.get(18) > 0;
    }

    /**
     * The memory that fits a card scheduled by SM-2.
     *
     * @param ease SM-2's ease factor, 1.3 and up
     * @param intervalDays its current interval
     * @param retention the recall that those intervals are taken to have aimed at
     */
    public MemoryState fromSm2(double ease, double intervalDays, double retention) {
        double stability =
                Math.max(intervalDays, MemoryState.MIN_STABILITY)
                        * factor
                        / (Math.pow(retention, 1 / decay) - 1);
        double growth =
                Math.exp(w.get(8))
                        * Math.pow(stability, -w.get(9))
                        * Math.expm1(w.get(10) * (1 - retention));
        return new MemoryState(stability, 11 - (ease - 1) / growth).clamped();
    }

    private double firstDifficulty(Rating rating) {
        return w.get(4) - Math.exp(w.get(5) * (rating.value() - 1)) + 1;
    }

    private double nextDifficulty(double difficulty, Rating rating) {
        double change = -w.get(6) * (rating.value() - 3);
        double damped = difficulty + change * (10 - difficulty) / 9;
        return w.get(7) * easyDifficulty + (1 - w.get(7)) * damped;
    }

    private double sameDayStability(double stability, Rating rating) {
        double change =
                Math.exp(w.get(17) * (rating.value() - 3 + w.get(18)))
                        * Math.pow(stability, -w.get(19));
        return stability * (rating == Rating.AGAIN ? change : Math.max(1, change));
    }

    private double laterStability(MemoryState old, Rating rating, double recall) {
        return switch (rating) {
            case AGAIN -> afterLapse(old, recall);
            case HARD -> afterSuccess(old, recall, w.get(15));
            case GOOD -> afterSuccess(old, recall, 1);
            case EASY -> afterSuccess(old, recall, w.get(16));
        };
    }

    private double afterSuccess(MemoryState old, double recall, double bonus) {
        double growth =
                Math.exp(w.get(8))
                        * (11 - old.difficulty())
                        * Math.pow(old.stability(), -w.get(9))
                        * Math.expm1(w.get(10) * (1 - recall));
        return old.stability() * (1 + growth * bonus);
    }

    private double afterLapse(MemoryState old, double recall) {
        double relearned =
                w.get(11)
                        * Math.pow(old.difficulty(), -w.get(12))
                        * (Math.pow(old.stability() + 1, w.get(13)) - 1)
                        * Math.exp(w.get(14) * (1 - recall));
        return Math.min(relearned, old.stability() / Math.exp(w.get(17) * w.get(18)));
    }
}
