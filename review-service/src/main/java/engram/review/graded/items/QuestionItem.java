package engram.review.graded.items;

import engram.review.graded.model.question.AnswerWith;
import engram.review.graded.model.question.Kind;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question as the learner may see it before it is answered: no card's id, no expected side. */
@Serdeable
@Schema(name = "Question")
public record QuestionItem(
        @Schema(description = "The question's number in its session") String id,
        Kind kind,
        @Nullable @Schema(description = "Null for pairs") String prompt,
        @Nullable @Schema(description = "BCP 47") String promptLang,
        @Nullable @Schema(description = "BCP 47") String answerLang,
        @Schema(description = "The side that is asked for") AnswerWith answerWith,
        @Nullable @Schema(description = "CHOICE") List<TextItem> options,
        @Nullable @Schema(description = "TRUE_FALSE: what may be the answer") String statement,
        @Nullable @Schema(description = "MATCHING in a Test") PairsItem pairs,
        @Nullable
                @Schema(
                        allowableValues = {"ANY", "ALL"},
                        description = "The answer is a list: any of it, or all in any order")
                String list,
        @Nullable @Schema(description = "WRITTEN in Learn, if hints are wanted") String hint,
        @Nullable @Schema(description = "Test: the answer saved so far") GivenItem given,
        @Schema(description = "Whether its card has the learner's star; false for pairs")
                boolean starred) {

    /** A text to choose. */
    @Serdeable
    @Schema(name = "ChoiceText")
    public record TextItem(String id, String text) {}

    /** A block of pairs, each side in an order of its own. */
    @Serdeable
    @Schema(name = "PairsToMatch")
    public record PairsItem(List<TextItem> prompts, List<TextItem> answers) {}

    /** An answer that a Test keeps until it is submitted. */
    @Serdeable
    @Schema(name = "GivenAnswer")
    public record GivenItem(
            @Nullable String text,
            @Nullable String choice,
            @Nullable Boolean truth,
            @Nullable List<PairItem> pairs,
            boolean dontKnow) {}

    /** A prompt's id and the id of the answer given to it. */
    @Serdeable
    @Schema(name = "GivenPair")
    public record PairItem(String prompt, String answer) {}
}
