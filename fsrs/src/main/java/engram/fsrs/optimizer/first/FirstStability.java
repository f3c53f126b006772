package engram.fsrs.optimizer.first;

import engram.fsrs.Fsrs6;
import engram.fsrs.MemoryState;
import engram.fsrs.Weights;
import java.util.Arrays;
import java.util.List;

/**
 * The stability after a card's first answer, one for each rating (w0 to w3), estimated on its own
 * before anything else is fitted.
 *
 * @param reviews how many cards began with each rating; those with none say nothing of their own
 * @param days the four estimates, made to grow with the rating
 */
public record FirstStability(int[] reviews, double[] days) {
    public static final int RATINGS = 4;
    private static final double SHORTEST = 0.001;
    private static final double LONGEST = 100;
    private static final Fsrs6 PUBLISHED = new Fsrs6(Weights.DEFAULT);
    private static final int[][] PAIRS = {{0, 1}, {1, 2}, {2, 3}, {0, 2}, {1, 3}, {0, 3}};

    /**
     * @param averageRecall of all items: what a group is taken to do before its own reviews count
     */
    public static FirstStability of(List<FirstRecall> groups, double averageRecall) {
        var reviews = new int[RATINGS];
        var days = new double[RATINGS];
        for (int i = 0; i < RATINGS; i++) {
            int rating = i + 1;
            var own = groups.stream().filter(g -> g.rating() == rating).toList();
            reviews[i] = own.stream().mapToInt(FirstRecall::reviews).sum();
            days[i] = own.isEmpty() ? 0 : likeliest(own, averageRecall, Weights.DEFAULT.get(i));
        }
        return new FirstStability(reviews, days).ordered();
    }

    /** The same cards with other stabilities, ordered again and completed again. */
    public FirstStability with(double[] trained) {
        return new FirstStability(reviews, Arrays.copyOf(trained, RATINGS)).ordered();
    }

    private FirstStability ordered() {
        var ordered = days.clone();
        for (var pair : PAIRS) {
            int low = pair[0];
            int high = pair[1];
            if (reviews[low] > 0 && reviews[high] > 0 && ordered[low] > ordered[high]) {
                if (reviews[low] > reviews[high]) {
                    ordered[high] = ordered[low];
                } else {
                    ordered[low] = ordered[high];
                }
            }
        }
        return new FirstStability(reviews, completed(ordered));
    }

    private double[] completed(double[] known) {
        var log = new double[RATINGS];
        for (int i = 0; i < RATINGS; i++) {
            log[i] = reviews[i] > 0 ? Math.log(known[i]) : Double.NaN;
        }
        MissingStability.fill(log);
        return Arrays.stream(log).map(l -> Math.clamp(Math.exp(l), SHORTEST, LONGEST)).toArray();
    }

    /** Ternary search; the loss has one minimum for all that matters. */
    private static double likeliest(List<FirstRecall> groups, double average, double published) {
        double low = SHORTEST;
        double high = LONGEST;
        while (high - low > 1e-9) {
            double third = (high - low) / 3;
            if (loss(groups, average, low + third, published)
                    < loss(groups, average, high - third, published)) {
                high -= third;
            } else {
                low += third;
            }
        }
        return (low + high) / 2;
    }

    /** Drawn to the published value a little, lest a few cards lead far away. */
    private static double loss(
            List<FirstRecall> groups, double average, double stability, double published) {
        double loss = Math.abs(stability - published) / 16;
        for (var group : groups) {
            double p = (group.passes() + average) / (group.reviews() + 1);
            double recall = PUBLISHED.recall(new MemoryState(stability, 1), group.days());
            loss -= group.reviews() * (p * Math.log(recall) + (1 - p) * Math.log1p(-recall));
        }
        return loss;
    }
}
