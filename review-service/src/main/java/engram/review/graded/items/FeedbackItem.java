package engram.review.graded.items;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a given answer compares with the expected one. */
public final class FeedbackItem {
    private FeedbackItem() {}

    /** A line of the expected answer, for a tick box. */
    @Serdeable
    @Schema(name = "ExpectedLine")
    public record LineItem(String text, List<WordItem> words) {}

    /** A word of it. */
    @Serdeable
    @Schema(name = "ExpectedWord")
    public record WordItem(
            String text, @Schema(description = "The learner typed it") boolean given) {}

    /** A piece of given and expected, side by side. */
    @Serdeable
    @Schema(name = "DifferencePiece")
    public record PieceItem(
            @Schema(allowableValues = {"SAME", "MISSING", "EXTRA", "CHANGED"}) String kind,
            @Nullable String given,
            @Nullable String expected) {}
}
