package engram.review.graded.items;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a session is; null where the mode does not count such a thing. */
@Serdeable
@Schema(name = "GradedProgress")
public record ProgressItem(
        @Schema(description = "Learn: cards known; Test: questions answered; Matching: pairs")
                int done,
        int total,
        @Nullable @Schema(description = "Learn: cards known") Integer known,
        @Nullable @Schema(description = "Learn: cards recognised but not known yet")
                Integer recognised,
        @Nullable @Schema(description = "Learn: the round's number, from 1") Integer round,
        @Nullable @Schema(description = "Learn: cards of the round answered right")
                Integer roundDone,
        @Nullable @Schema(description = "Learn: cards of the round") Integer roundTotal,
        @Nullable @Schema(description = "Learn: wrong answers; Matching: wrong pairs")
                Integer wrong) {}
