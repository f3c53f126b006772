package engram.review.graded.items;

import engram.review.graded.model.question.Kind;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a finished session came to, a shape for each mode. */
public sealed interface ResultItem {

    @Serdeable
    @Schema(name = "LearnResult")
    record Learn(
            int known, int cards, @Schema(description = "Cards missed at least once") int missed)
            implements ResultItem {}

    @Serdeable
    @Schema(name = "TestResult")
    record Quiz(
            int right,
            int questions,
            @Schema(description = "Questions that the server graded") int checked,
            @Schema(description = "Self-checks that the learner has marked") int selfMarked,
            @Schema(description = "Self-checks that wait to be marked") int toMark,
            long timeMs,
            List<KindItem> kinds,
            List<GradedItem> items,
            @Schema(description = "Whether the class table shows it") boolean counts)
            implements ResultItem {}

    @Serdeable
    @Schema(name = "KindResult")
    record KindItem(Kind kind, int right, int questions) {}

    /** One question of a submitted Test; of a block of pairs, one pair. */
    @Serdeable
    @Schema(name = "GradedQuestion")
    record GradedItem(
            @Schema(description = "The question's id") String question,
            Kind kind,
            String cardId,
            @Schema(description = "What was asked") String prompt,
            @Nullable @Schema(description = "What was answered, as text; null for nothing")
                    String given,
            @Nullable @Schema(description = "Null until a self-check is marked") Boolean correct,
            String expected,
            @Nullable @Schema(description = "WRITTEN") List<FeedbackItem.PieceItem> difference,
            @Nullable @Schema(description = "SELF_CHECK") List<FeedbackItem.LineItem> lines,
            @Nullable @Schema(description = "SELF_CHECK, once marked") List<Boolean> ticks,
            @Nullable @Schema(description = "SELF_CHECK: what the learner decided") Integer rating,
            @Schema(description = "The learner decided against the server's grade")
                    boolean overridden,
            boolean selfMarked) {}

    @Serdeable
    @Schema(name = "MatchingResult")
    record Matching(
            int pairs,
            int wrong,
            @Nullable
                    @Schema(
                            description =
                                    "From start to last pair, and a second for each wrong pair; null if untimed")
                    Long timeMs,
            boolean counts,
            @Nullable
                    @Schema(
                            description =
                                    "The learner's best in this deck so far, this one included")
                    BestItem best,
            List<ConfusedItem> confused)
            implements ResultItem {}

    @Serdeable
    @Schema(name = "BestMatching")
    record BestItem(int wrong, long timeMs) {}

    /** A wrong pair. */
    @Serdeable
    @Schema(name = "ConfusedPair")
    record ConfusedItem(String prompt, String answer) {}
}
