package engram.fsrs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The delays that a card goes through before it is scheduled in days, as Anki walks them.
 *
 * @param delays in order; may be empty
 */
record Steps(List<Duration> delays) {
    private static final Duration DAY = Duration.ofDays(1);

    boolean none() {
        return delays.isEmpty();
    }

    /** The delay of {@code step}, or nothing past the last one. */
    Optional<Duration> delay(int step) {
        return step < delays.size() ? Optional.of(delays.get(step)) : Optional.empty();
    }

    /**
     * The delay after Hard: a later step is repeated; the first lies between Again and Good, or at
     * half as much again (at most a day more) where it is the only one.
     */
    Optional<Duration> hardDelay(int step) {
        if (none()) {
            return Optional.empty();
        }
        if (step > 0) {
            return Optional.of(delays.get(Math.min(step, delays.size() - 1)));
        }
        var first = delays.getFirst();
        return Optional.of(
                wholeDays(
                        delay(1).map(next -> first.plus(next).dividedBy(2))
                                .orElseGet(() ->
                                        shorter(
                                                first.multipliedBy(3).dividedBy(2),
                                                first.plus(DAY)))));
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** Above one day only whole days make sense, whatever the time of day. */
    private static Duration wholeDays(Duration delay) {
        return delay.compareTo(DAY) <= 0
                ? delay
                : Duration.ofDays(Math.round(delay.toSeconds() / (double) DAY.toSeconds()));
    }
}
