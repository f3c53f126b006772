package engram.fsrs.optimizer;

import engram.fsrs.Weights;

/**
 * How well weights predict a log; each review from those before it.
 *
 * @param items how many were predicted
 * @param logLoss the mean of -ln of the chance given to what happened; lower is better
 * @param recentLogLoss the same with newer reviews counting more, as they do in a fit
 * @param binsError root mean square of predicted less actual recall, over reviews of like interval,
 *     count and lapses (RMSE(bins))
 */
public record Evaluation(int items, double logLoss, double recentLogLoss, double binsError) {
    public static Evaluation of(ReviewLog log, Weights weights) {
        return of(Items.of(log), weights);
    }

    static Evaluation of(Items items, Weights weights) {
        var predicted = Prediction.of(items, weights);
        double sum = 0;
        double recentSum = 0;
        double recency = 0;
        for (int i = 0; i < items.count(); i++) {
            double p = items.recalled(i) ? predicted[i] : 1 - predicted[i];
            double loss = -Math.log(Math.max(p, Backward.CERTAIN));
            double weight = Batches.recency(i, items.count());
            sum += loss;
            recentSum += weight * loss;
            recency += weight;
        }
        int count = Math.max(1, items.count());
        double bins = RecallBins.error(items, predicted);
        return new Evaluation(
                items.count(), sum / count, recency == 0 ? 0 : recentSum / recency, bins);
    }
}
