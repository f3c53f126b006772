package engram.benchmarks.optimizer;

/**
 * One line of a review log.
 *
 * @param timeMillis since 1970
 * @param rating 1 to 4
 */
record LoggedReview(long card, long timeMillis, int rating) {
    static final String HEADING = "card_id,review_time_ms,rating";

    /** Days begin at 04:00 UTC. */
    long epochDay() {
        return Math.floorDiv(timeMillis - 4 * 3_600_000L, 86_400_000L);
    }

    String line() {
        return "%d,%d,%d".formatted(card, timeMillis, rating);
    }

    static LoggedReview of(String line) {
        var fields = line.split(",", -1);
        return new LoggedReview(
                Long.parseLong(fields[0]), Long.parseLong(fields[1]), Integer.parseInt(fields[2]));
    }
}
