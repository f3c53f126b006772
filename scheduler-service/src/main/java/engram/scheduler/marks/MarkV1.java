package engram.scheduler.marks;

import com.fasterxml.jackson.annotation.JsonInclude;
import engram.scheduler.marks.model.CardMark;
import engram.scheduler.marks.model.Leeches;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a card of the caller's.
 *
 * @param suspended whether it is not asked until further notice, by the caller's word or for being
 *     a leech
 * @param buriedUntil when it is asked again; null if it is not put off
 * @param flag a colour, 1 to 7; 0 for none
 * @param leech whether it was forgotten too often to go on as before
 */
@Serdeable
@JsonInclude
@Schema(name = "Mark")
record MarkV1(
        String cardId, boolean suspended, @Nullable Instant buriedUntil, int flag, boolean leech) {

    static MarkV1 of(String card, CardMark mark, int lapses, Leeches leeches, Instant now) {
        return new MarkV1(
                card,
                mark.suspended() || leeches.heldBack(lapses, mark),
                mark.buriedAt(now) ? mark.buriedUntil() : null,
                mark.flag(),
                leeches.leech(lapses));
    }

    /** Whether it says anything. */
    boolean marked() {
        return suspended || buriedUntil != null || flag != 0 || leech;
    }
}
