package engram.review.graded.items;

import engram.manners.StrictTexts;
import engram.review.graded.model.question.AnswerWith;
import engram.review.graded.model.question.Kind;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a learner chose for a session; null where the mode has no such choice. In a request all are
 * optional.
 */
@Serdeable
@Schema(name = "GradedOptions")
public record OptionsItem(
        @Nullable @Schema(description = "Learn, Test: the side that is asked for")
                AnswerWith answerWith,
        @Nullable
                @Schema(
                        description =
                                "Learn: CHOICE, WRITTEN, SELF_CHECK, one of the last two among them; Test: TRUE_FALSE,"
                                        + " CHOICE, MATCHING, WRITTEN")
                List<Kind> kinds,
        @Nullable @Schema(description = "Only cards with the learner's star") Boolean starred,
        @Nullable
                @Schema(description = "Only cards with one of these tags; all if empty")
                @Serdeable.Deserializable(using = StrictTexts.class)
                List<String> tags,
        @Nullable @Schema(description = "Learn: in random order, not the deck's") Boolean shuffle,
        @Nullable @Schema(description = "Learn: offer a hint with typed questions") Boolean hints,
        @Nullable @Schema(description = "Test: how many questions", minimum = "1", maximum = "500")
                Integer count,
        @Nullable
                @Schema(
                        description =
                                "Test: time limit, to which the learner's extra time is added",
                        minimum = "1",
                        maximum = "600")
                Integer limitMinutes,
        @Nullable @Schema(description = "Test: a finished Test, whose missed cards are asked again")
                String retakeOf,
        @Nullable @Schema(description = "Matching: against the clock") Boolean timed) {

    /** As a session without any choice made is asked for. */
    public static final OptionsItem NONE =
            new OptionsItem(null, null, null, null, null, null, null, null, null, null);
}
