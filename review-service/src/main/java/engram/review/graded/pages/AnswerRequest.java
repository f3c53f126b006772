package engram.review.graded.pages;

import engram.manners.StrictTexts;
import engram.review.graded.SentAnswer;
import engram.review.result.Refusal;
import engram.review.result.Result;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer to one question: what its kind takes, the rest left out. */
@Serdeable
@Schema(name = "GradedAnswer")
record AnswerRequest(
        @Nullable @Schema(pattern = Numbers.QUESTION, requiredMode = Schema.RequiredMode.REQUIRED)
                String question,
        @Nullable
                @Schema(
                        description = "WRITTEN, SELF_CHECK: what was typed",
                        maxLength = LONGEST_TEXT)
                String text,
        @Nullable @Schema(description = "CHOICE: an option's id") String choice,
        @Nullable @Schema(description = "TRUE_FALSE") Boolean truth,
        @Nullable @Schema(description = "MATCHING in a Test: the pairs made so far")
                List<@NotNull PairRequest> pairs,
        @Nullable
                @ArraySchema(
                        arraySchema = @Schema(description = "Matching: two tiles' ids"),
                        minItems = 2,
                        maxItems = 2)
                @Size(min = 2, max = 2)
                @Serdeable.Deserializable(using = StrictTexts.class)
                List<@NotNull String> tiles,
        @Nullable Boolean dontKnow,
        @Nullable @Schema(description = "Whether the hint was looked at") Boolean hint,
        @Nullable
                @Min(0)
                @Schema(description = "From question to answer in milliseconds; cut off at 60,000")
                Long responseMs,
        @Nullable @Schema(description = "SELF_CHECK in Learn, first step: show the answer")
                Boolean reveal,
        @Nullable @Schema(description = "SELF_CHECK in Learn, second step: one for each line")
                List<@NotNull Boolean> ticks,
        @Nullable
                @Min(1)
                @Max(4)
                @Schema(
                        description =
                                "SELF_CHECK in Learn, second step: 1 Again, 2 Hard, 3 Good, 4 Easy")
                Integer rating) {
    private static final int LONGEST_TEXT = 20_000;

    /** What it says; refused if it breaks a rule that no annotation tells. */
    Result<SentAnswer> sent() {
        if (text != null && text.codePointCount(0, text.length()) > LONGEST_TEXT)
            return Result.refused(
                    new Refusal.Invalid("text", "must have at most 20,000 characters"));
        return Numbers.sent(question).map(this::sent);
    }

    private SentAnswer sent(int number) {
        return new SentAnswer(
                number,
                text,
                choice,
                truth,
                pairs == null ? null : pairs.stream().map(PairRequest::sent).toList(),
                tiles,
                Boolean.TRUE.equals(dontKnow),
                Boolean.TRUE.equals(hint),
                responseMs,
                Boolean.TRUE.equals(reveal),
                ticks,
                rating);
    }

    /** A prompt and the answer that the learner gave it. */
    @Serdeable
    @Schema(name = "MadePair")
    record PairRequest(@Nullable String prompt, @Nullable String answer) {
        private static SentAnswer.@Nullable Pair sent(@Nullable PairRequest pair) {
            return pair == null ? null : new SentAnswer.Pair(pair.prompt(), pair.answer());
        }
    }
}
