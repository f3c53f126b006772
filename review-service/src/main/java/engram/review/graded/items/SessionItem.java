package engram.review.graded.items;

import engram.review.log.model.Mode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A graded session as its learner sees it; what a mode has not is null. */
@Serdeable
@Schema(name = "GradedSession")
public record SessionItem(
        String id,
        @Schema(allowableValues = {"LEARN", "TEST", "MATCHING"}) Mode mode,
        String deckId,
        OptionsItem options,
        Instant startedAt,
        @Nullable @Schema(description = "Test with a limit: answers after it are refused")
                Instant deadline,
        @Nullable Instant finishedAt,
        ProgressItem progress,
        @Nullable
                @Schema(
                        description =
                                "Learn: the one to answer; Matching: names the next pair of tiles")
                QuestionItem question,
        @Nullable @Schema(description = "Test") List<QuestionItem> questions,
        @Nullable @Schema(description = "Matching") List<TileItem> tiles,
        @Nullable
                @Schema(
                        description = "Once it is finished",
                        oneOf = {
                            ResultItem.Learn.class,
                            ResultItem.Quiz.class,
                            ResultItem.Matching.class
                        })
                Object result,
        @Nullable @Schema(description = "Learn: the round that has just ended") RoundItem round) {}
