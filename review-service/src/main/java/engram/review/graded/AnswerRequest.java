package engram.review.graded;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer to one question: what its kind takes, the rest left out. */
@Serdeable
@Schema(name = "GradedAnswer")
record AnswerRequest(
        @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String question,
        @Nullable @Schema(description = "WRITTEN, SELF_CHECK: what was typed", maxLength = 20_000)
                String text,
        @Nullable @Schema(description = "CHOICE: an option's id") String choice,
        @Nullable @Schema(description = "TRUE_FALSE") Boolean truth,
        @Nullable @Schema(description = "MATCHING in a Test: the pairs made so far")
                List<PairRequest> pairs,
        @Nullable
                @ArraySchema(
                        arraySchema = @Schema(description = "Matching: two tiles' ids"),
                        minItems = 2,
                        maxItems = 2)
                List<String> tiles,
        @Nullable Boolean dontKnow,
        @Nullable @Schema(description = "Whether the hint was looked at") Boolean hint,
        @Nullable
                @Schema(
                        description = "From question to answer in milliseconds; cut off at 60,000",
                        minimum = "0")
                Long responseMs,
        @Nullable @Schema(description = "SELF_CHECK in Learn, first step: show the answer")
                Boolean reveal,
        @Nullable @Schema(description = "SELF_CHECK in Learn, second step: one for each line")
                List<Boolean> ticks,
        @Nullable
                @Schema(
                        description =
                                "SELF_CHECK in Learn, second step: 1 Again, 2 Hard, 3 Good, 4 Easy",
                        minimum = "1",
                        maximum = "4")
                Integer rating) {

    /** A prompt and the answer that the learner gave it. */
    @Serdeable
    @Schema(name = "MadePair")
    record PairRequest(@Nullable String prompt, @Nullable String answer) {}
}
