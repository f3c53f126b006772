package engram.system;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * What FSRS-6 with its default weights makes of one card's answers, written out once more and apart
 * from the product, in the time zone UTC with the day's rollover at 04:00.
 */
final class ExpectedMemory {
    private static final double[] W = {
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
        0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
    };
    private static final double K = -W[20];
    private static final double F = Math.pow(0.9, 1 / K) - 1;

    private double stability;
    private double difficulty;
    private int lastRating;
    private LocalDate lastDay;

    static LocalDate day(Instant at) {
        return at.minus(Duration.ofHours(4)).atZone(ZoneOffset.UTC).toLocalDate();
    }

    void answer(int rating, Instant at) {
        var today = day(at);
        if (lastDay == null) {
            stability = W[rating - 1];
            difficulty = clamp(initialDifficulty(rating), 1, 10);
        } else {
            var elapsed = ChronoUnit.DAYS.between(lastDay, today);
            var next =
                    clamp(
                            elapsed == 0 ? sameDay(rating) : later(rating, recall(elapsed)),
                            0.001,
                            36500);
            var shifted = difficulty - W[6] * (rating - 3) * (10 - difficulty) / 9;
            difficulty = clamp(W[7] * initialDifficulty(4) + (1 - W[7]) * shifted, 1, 10);
            stability = next;
        }
        lastRating = rating;
        lastDay = today;
    }

    /**
     * The chance of recall on that day, by the product's rule that a card failed last counts
     * nothing.
     */
    double chanceOn(LocalDate day) {
        return lastDay == null || lastRating == 1
                ? 0
                : recall(ChronoUnit.DAYS.between(lastDay, day));
    }

    private double recall(long days) {
        return Math.pow(1 + F * days / stability, K);
    }

    private double sameDay(int rating) {
        var factor = Math.exp(W[17] * (rating - 3 + W[18])) * Math.pow(stability, -W[19]);
        return stability * (rating >= 2 ? Math.max(1, factor) : factor);
    }

    private double later(int rating, double recall) {
        if (rating == 1) {
            var lapsed =
                    W[11]
                            * Math.pow(difficulty, -W[12])
                            * (Math.pow(stability + 1, W[13]) - 1)
                            * Math.exp(W[14] * (1 - recall));
            return Math.min(lapsed, stability / Math.exp(W[17] * W[18]));
        }
        var grade = rating == 2 ? W[15] : rating == 4 ? W[16] : 1;
        return stability
                * (1
                        + Math.exp(W[8])
                                * (11 - difficulty)
                                * Math.pow(stability, -W[9])
                                * (Math.exp(W[10] * (1 - recall)) - 1)
                                * grade);
    }

    private static double initialDifficulty(int rating) {
        return W[4] - Math.exp(W[5] * (rating - 1)) + 1;
    }

    private static double clamp(double value, double least, double most) {
        return Math.min(Math.max(value, least), most);
    }
}
