package engram.review.graded.pages;

import engram.review.graded.Claim;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the learner says of a grade: {@code correct}, or for a self-check ticks and rating. */
@Serdeable
@Schema(name = "GradeOverride")
record OverrideRequest(
        @Nullable @Schema(description = "WRITTEN: I was right, I was wrong") Boolean correct,
        @Nullable @Schema(description = "SELF_CHECK: one for each line")
                List<@NotNull Boolean> ticks,
        @Nullable @Min(1) @Max(4) @Schema(description = "SELF_CHECK") Integer rating) {

    Claim claim() {
        return new Claim(correct, ticks, rating);
    }
}
