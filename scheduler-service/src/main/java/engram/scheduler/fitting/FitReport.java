package engram.scheduler.fitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fit, from the moment that it was asked for.
 *
 * @param progress 0 to 1
 * @param reviews that it was fitted to; 0 before they are read
 * @param items of them, those that could be predicted
 * @param before log loss of the old weights on held-out reviews; null where it came to no trial
 * @param after the same of the new weights
 * @param message what came of it in words; null until it has ended
 */
public record FitReport(
        State state,
        double progress,
        int reviews,
        int items,
        @Nullable Double before,
        @Nullable Double after,
        @Nullable String message,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** How far it is, or how it ended. */
    public enum State {
        WAITING,
        RUNNING,
        /** The new weights hold. */
        REPLACED,
        /** The old ones do; the new ones were no better. */
        KEPT,
        TOO_FEW,
        FAILED;

        boolean open() {
            return this == WAITING || this == RUNNING;
        }
    }

    static FitReport asked(Instant at) {
        return new FitReport(State.WAITING, 0, 0, 0, null, null, null, at, null, null);
    }

    FitReport started(Instant at) {
        return new FitReport(State.RUNNING, 0, 0, 0, null, null, null, askedAt, at, null);
    }

    FitReport ended(Ending ending, Instant at) {
        return new FitReport(
                ending.state(),
                1,
                ending.reviews(),
                ending.items(),
                ending.before(),
                ending.after(),
                ending.message(),
                askedAt,
                startedAt,
                at);
    }
}
