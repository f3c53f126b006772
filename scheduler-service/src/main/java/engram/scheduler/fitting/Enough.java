package engram.scheduler.fitting;

/** How many answers make a fit worth its while. */
final class Enough {
    /** Fewer say more about chance than about the learner. */
    static final int NEEDED = 400;

    private Enough() {}

    /** How many there must be for the next fit that nobody asked for: a tenth more than last. */
    static int forNext(int basis) {
        return Math.max(NEEDED, Math.ceilDiv(Math.multiplyExact(11, basis), 10));
    }
}
