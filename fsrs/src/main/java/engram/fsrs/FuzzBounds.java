package engram.fsrs;

/**
 * The shortest and longest interval, in whole days, that spreading may make of one.
 *
 * <p>As in Anki: nothing under 2.5 days; then one day, plus 15 % of the days from 2.5 to 7, 10 % of
 * those from 7 to 20 and 5 % of those above.
 */
public record FuzzBounds(long lowest, long highest) {
    private static final double FIRST_FUZZED_DAY = 2.5;

    /**
     * The bounds of {@code interval} days that also lie between {@code minimum} and {@code
     * maximum}.
     */
    public static FuzzBounds of(double interval, long minimum, long maximum) {
        long least = Math.min(minimum, maximum);
        double days = Math.clamp(interval, (double) least, (double) maximum);
        double delta = delta(days);
        long lowest = Math.clamp(Math.round(days - delta), least, maximum);
        long highest = Math.clamp(Math.round(days + delta), least, maximum);
        boolean widen = highest == lowest && highest > 2 && highest < maximum;
        return new FuzzBounds(lowest, widen ? highest + 1 : highest);
    }

    /** How many days {@code interval} may move either way. */
    static double delta(double interval) {
        if (interval < FIRST_FUZZED_DAY) {
            return 0;
        }
        return 1
                + 0.15 * (Math.min(interval, 7) - FIRST_FUZZED_DAY)
                + 0.10 * Math.max(0, Math.min(interval, 20) - 7)
                + 0.05 * Math.max(0, interval - 20);
    }

    /**
     * The day at {@code fraction} (0 inclusive to 1 exclusive) of the way; each day is equally
     * likely.
     */
    long at(double fraction) {
        return (long) Math.floor(lowest + fraction * (highest - lowest + 1));
    }
}
