package engram.scheduler.marks.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a learner changes about a card; null leaves a thing as it is.
 *
 * @param flag 0 to 7
 */
public record MarkChange(
        @Nullable Boolean suspended, @Nullable Boolean buried, @Nullable Integer flag) {

    /**
     * The mark after the change.
     *
     * @param nextDay when the learner's next day begins
     * @param lapses how often the card has been forgotten
     */
    public CardMark applied(CardMark mark, Instant nextDay, int lapses) {
        boolean released = Boolean.FALSE.equals(suspended);
        return new CardMark(
                suspended == null ? mark.suspended() : suspended,
                buried == null ? mark.buriedUntil() : buried ? nextDay : null,
                flag == null ? mark.flag() : flag,
                released ? lapses : mark.releasedAt());
    }
}
