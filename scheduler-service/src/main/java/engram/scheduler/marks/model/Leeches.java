package engram.scheduler.marks.model;

import engram.scheduler.settings.model.CardSettings;
import java.util.stream.IntStream;

/**
 * Which cards are leeches: those forgotten so often that asking them again and again helps less
 * than learning them afresh.
 *
 * @param settings that say after how many lapses
 * @param suspended whether leeches are no longer asked
 */
public record Leeches(CardSettings settings, boolean suspended) {
    /** Whether a card with so many lapses is one. */
    public boolean leech(int lapses) {
        return settings.leechLapses() > 0 && lapses >= settings.leechLapses();
    }

    /**
     * Whether a card is left out for being one. A learner can release it; it is left out again when
     * it has become one again.
     */
    public boolean heldBack(int lapses, CardMark mark) {
        return suspended
                && leech(lapses)
                && IntStream.rangeClosed(mark.releasedAt() + 1, lapses).anyMatch(settings::leechAt);
    }
}
