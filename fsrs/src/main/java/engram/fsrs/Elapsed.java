package engram.fsrs;

/**
 * Time since the last answer, in both measures that memory models use.
 *
 * @param days whole days between two rollover days, 0 on the same day (FSRS-6)
 * @param exactDays days as a fraction (FSRS-7)
 */
public record Elapsed(long days, double exactDays) {
    /** A time of whole days only. */
    public static Elapsed ofDays(long days) {
        return new Elapsed(days, days);
    }
}
