package engram.review.graded.items;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an answer. */
@Serdeable
@Schema(name = "AnsweredQuestion")
public record AnsweredItem(
        String question,
        @Nullable @Schema(description = "Null while that is open, as in a Test") Boolean correct,
        @Nullable @Schema(description = "1 Again to 4 Easy") Integer rating,
        @Nullable String expected,
        @Nullable @Schema(description = "SELF_CHECK") List<FeedbackItem.LineItem> lines,
        @Nullable @Schema(description = "WRITTEN") List<FeedbackItem.PieceItem> difference,
        @Nullable @Schema(description = "SELF_CHECK: the rating that the ticks so far suggest")
                Integer suggested,
        @Nullable @Schema(description = "The question to answer next") QuestionItem next,
        ProgressItem progress,
        @Nullable @Schema(description = "Learn: the round that has just ended") RoundItem round,
        @Nullable Instant finishedAt,
        @Nullable
                @Schema(
                        description = "If this answer finished the session",
                        oneOf = {
                            ResultItem.Learn.class,
                            ResultItem.Quiz.class,
                            ResultItem.Matching.class
                        })
                Object result,
        @Nullable @Schema(description = "Null: memory follows on scheduler.memory.v1")
                Instant dueAt) {}
