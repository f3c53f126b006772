package engram.fsrs.optimizer;

import java.util.HashMap;

/** Reviews of like interval, count and lapses, in bins that widen by a constant factor. */
final class RecallBins {
    private double reviews;
    private double weight;
    private double predicted;
    private double actual;

    private record Bin(long days, long count, long lapses) {}

    private RecallBins() {}

    static double error(Items items, double[] predicted) {
        var log = items.log();
        var later = new int[log.reviews()];
        var lapses = new int[log.reviews()];
        for (int i = 0; i < later.length; i++) {
            boolean first = i == log.first[log.card[i]];
            boolean counts = log.days[i] > 0;
            later[i] = (first ? 0 : later[i - 1]) + (counts ? 1 : 0);
            boolean lapsedBefore = !first && log.days[i - 1] > 0 && log.rating[i - 1] == 1;
            lapses[i] = (first ? 0 : lapses[i - 1]) + (lapsedBefore ? 1 : 0);
        }
        var bins = new HashMap<Bin, RecallBins>();
        for (int i = 0; i < items.count(); i++) {
            int review = items.last()[i];
            var bin =
                    new Bin(
                            bin(log.days[review], 248, 3.62),
                            bin(later[review] + 1, 1.99, 1.89),
                            lapses[review] == 0 ? 0 : bin(lapses[review], 1.65, 1.73));
            bins.computeIfAbsent(bin, _ -> new RecallBins())
                    .add(predicted[i], items.recalled(i), Batches.recency(i, items.count()));
        }
        double sum = bins.values().stream().mapToDouble(b -> b.weight * b.squaredError()).sum();
        double total = bins.values().stream().mapToDouble(b -> b.weight).sum();
        return total == 0 ? 0 : Math.sqrt(sum / total);
    }

    private void add(double p, boolean recalled, double w) {
        reviews++;
        weight += w;
        predicted += p;
        actual += recalled ? 1 : 0;
    }

    private double squaredError() {
        double error = (predicted - actual) / reviews;
        return error * error;
    }

    private static long bin(int number, double scale, double base) {
        return Math.round(scale * Math.pow(base, Math.floor(Math.log(number) / Math.log(base))));
    }
}
