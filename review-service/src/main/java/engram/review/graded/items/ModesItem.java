package engram.review.graded.items;

import engram.review.graded.model.question.Kind;
import engram.review.log.model.Mode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which graded modes a deck's cards allow, and which sessions are open. */
@Serdeable
@Schema(name = "DeckModes")
public record ModesItem(
        @Schema(description = "Cards with an answer") int cards,
        @Schema(description = "Those of them with the caller's star") int starred,
        @Schema(description = "Tags of those cards, in order") List<String> tags,
        LearnItem learn,
        QuizItem test,
        MatchingItem matching,
        @Schema(description = "The caller's unfinished sessions of this deck, newest first")
                List<OpenItem> open) {

    @Serdeable
    @Schema(name = "LearnOffer")
    public record LearnItem(
            boolean offered,
            @Nullable @Schema(description = "Why not") String reason,
            @Schema(description = "Whether questions with choices can be asked") boolean choice) {}

    @Serdeable
    @Schema(name = "TestOffer")
    public record QuizItem(
            boolean offered,
            @Nullable String reason,
            @Schema(description = "The most questions") int most,
            List<KindOffer> kinds) {}

    @Serdeable
    @Schema(name = "KindOffer")
    public record KindOffer(Kind kind, boolean offered, @Nullable String reason) {}

    @Serdeable
    @Schema(name = "MatchingOffer")
    public record MatchingItem(
            boolean offered,
            @Nullable String reason,
            @Schema(description = "Pairs of a round") int pairs) {}

    @Serdeable
    @Schema(name = "OpenSession")
    public record OpenItem(
            String id,
            @Schema(allowableValues = {"LEARN", "TEST", "MATCHING"}) Mode mode,
            Instant startedAt,
            ProgressItem progress) {}
}
