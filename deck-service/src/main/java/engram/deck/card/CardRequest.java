package engram.deck.card;

import engram.deck.card.model.CardText;
import engram.deck.json.StrictTexts;
import engram.deck.outcome.model.Outcome;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.annotation.Serdeable.Deserializable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new card. */
@Serdeable
@Schema(name = "NewCard")
record CardRequest(
        @Schema(
                        minLength = 1,
                        maxLength = CardText.LONGEST_SIDE,
                        requiredMode = Schema.RequiredMode.REQUIRED)
                @Nullable String front,
        @Schema(maxLength = CardText.LONGEST_SIDE, description = "Blank or missing: a draft")
                @Nullable String back,
        @Deserializable(using = StrictTexts.class) @Nullable List<@Nullable String> tags) {

    Outcome<CardText> text() {
        return CardText.of(front, back, tags);
    }

    /** A change; what is missing stays. */
    @Serdeable
    @Schema(name = "CardChange")
    record Change(
            @Schema(minLength = 1, maxLength = CardText.LONGEST_SIDE) @Nullable String front,
            @Schema(maxLength = CardText.LONGEST_SIDE) @Nullable String back,
            @Deserializable(using = StrictTexts.class) @Nullable List<@Nullable String> tags,
            @Schema(
                            description =
                                    "Whether this is a new question: the card is deleted, and one with a new id takes"
                                            + " its place, without memory")
                    @Nullable Boolean newQuestion) {}

    /** Many new cards, all or none. */
    @Serdeable
    @Schema(name = "NewCards")
    record Batch(
            @Schema(description = "1 to 2,000 cards", requiredMode = Schema.RequiredMode.REQUIRED)
                    @Nullable List<@Nullable CardRequest> cards) {}
}
