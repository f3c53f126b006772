package engram.scheduler.marks.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a learner has said of one card.
 *
 * @param suspended whether it is not to be asked until further notice
 * @param buriedUntil until when it is not to be asked; null for a card that was never put off
 * @param flag a colour, 1 to 7; 0 for none
 * @param releasedAt the lapses that the card had when the learner last wanted it asked again, so
 *     that it is no leech for those; 0 for never
 */
public record CardMark(boolean suspended, @Nullable Instant buriedUntil, int flag, int releasedAt) {
    /** Nothing was said. */
    public static final CardMark NONE = new CardMark(false, null, 0, 0);

    /** Whether the card is put off at that time. */
    public boolean buriedAt(Instant now) {
        return buriedUntil != null && buriedUntil.isAfter(now);
    }

    /** Whether nothing of it matters at that time or later. */
    public boolean blankAt(Instant now) {
        return !suspended && !buriedAt(now) && flag == 0 && releasedAt == 0;
    }
}
