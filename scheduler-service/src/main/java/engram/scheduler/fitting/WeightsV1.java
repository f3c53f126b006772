package engram.scheduler.fitting;

import engram.scheduler.fitting.FitReport.State;
import engram.scheduler.plan.FittedWeights.Held;
import engram.scheduler.plan.FittedWeights.Source;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weights that hold at a learner or a school.
 *
 * @param weights w0 to w20
 * @param source whose answers they were fitted to
 * @param reviews answers that can be fitted to; of a school no more are counted than a fit needs,
 *     unless the last one had more
 * @param needed how many a fit needs
 * @param fit the last one, or the one under way
 */
@Serdeable
@Schema(name = "Weights")
record WeightsV1(
        List<Double> weights, Source source, int reviews, int needed, @Nullable FitV1 fit) {

    /**
     * A fit.
     *
     * @param progress 0 to 1
     * @param reviews that it is fitted to
     * @param items of them, those that could be predicted
     * @param before log loss of the old weights on held-out reviews
     * @param after the same of the new weights
     * @param message what came of it in words
     */
    @Serdeable
    @Schema(name = "Fit")
    record FitV1(
            State state,
            double progress,
            int reviews,
            int items,
            @Nullable Double before,
            @Nullable Double after,
            @Nullable String message,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {
        static FitV1 of(FitReport fit) {
            return new FitV1(
                    fit.state(),
                    fit.progress(),
                    fit.reviews(),
                    fit.items(),
                    fit.before(),
                    fit.after(),
                    fit.message(),
                    fit.startedAt(),
                    fit.finishedAt());
        }
    }

    static WeightsV1 of(Held held, int reviews, @Nullable FitReport fit) {
        return new WeightsV1(
                Arrays.stream(held.weights().toArray()).boxed().toList(),
                held.source(),
                reviews,
                Enough.NEEDED,
                fit == null ? null : FitV1.of(fit));
    }
}
