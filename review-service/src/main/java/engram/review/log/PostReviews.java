package engram.review.log;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code POST /api/reviews} takes, for readers of the contract. */
@Serdeable
@Schema(name = "PostReviews")
record PostReviews(
        @Nullable @Schema(description = "What the client's clock shows as it sends this")
                Instant sentAt,
        @Nullable @Schema(description = "The learner's IANA time zone; the school's if absent")
                String zone,
        @ArraySchema(
                        arraySchema = @Schema(description = "Each is answered for itself"),
                        maxItems = PostedReviews.MOST)
                List<Review> reviews) {

    @Serdeable
    @Schema(name = "PostedReview")
    record Review(
            @Schema(description = "Made by the client; the same at every try", pattern = ID)
                    String id,
            @Schema(description = "Made by the client", pattern = ID) String sessionId,
            @Schema(allowableValues = {"SPACED", "FLASHCARDS"}) String mode,
            @Schema(pattern = ID) String deckId,
            @Schema(pattern = ID) String cardId,
            @Schema(description = "1 Again, 2 Hard, 3 Good, 4 Easy", minimum = "1", maximum = "4")
                    int rating,
            @Schema(
                            description =
                                    "By the client's clock; corrected, at most 365 days ago and 5"
                                            + " minutes ahead")
                    Instant answeredAt,
            @Schema(description = "From question to answer; cut off at 60,000", minimum = "0")
                    long responseMs) {
        private static final String ID = "^[A-Za-z0-9_-]{1,64}$";
    }
}
