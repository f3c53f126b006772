package engram.scheduler.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import engram.scheduler.queue.model.Kind;
import engram.scheduler.queue.model.Pick;
import engram.scheduler.queue.model.Wording;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a card is in the queue.
 *
 * @param recall the chance, 0 to 1, of recalling it now; null for a new card
 * @param text the same as a sentence
 */
@Serdeable
@JsonInclude
@Schema(name = "QueuedWhy")
record WhyV1(Kind kind, @Nullable Double recall, String text) {
    static WhyV1 of(Pick pick, Wording wording) {
        return new WhyV1(pick.kind(), pick.recall(), wording.of(pick));
    }
}
