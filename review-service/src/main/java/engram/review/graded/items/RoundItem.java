package engram.review.graded.items;

import engram.review.graded.model.learn.Level;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A round of Learn that has just ended. */
@Serdeable
@Schema(name = "LearnRound")
public record RoundItem(int number, List<RoundCardItem> cards) {

    /** What became of one card. */
    @Serdeable
    @Schema(name = "LearnRoundCard")
    public record RoundCardItem(
            String front,
            String back,
            @Schema(description = "At least once in this round") boolean missed,
            Level level) {}
}
