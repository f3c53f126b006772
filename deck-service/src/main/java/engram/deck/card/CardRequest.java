package engram.deck.card;

import engram.manners.StrictTexts;
import engram.deck.card.model.Answers;
import engram.deck.card.model.CardText;
import engram.deck.json.GivenText;
import engram.deck.outcome.model.Outcome;
import engram.deck.text.model.Tags;
import engram.deck.text.model.Text;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.annotation.Serdeable.Deserializable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new card. */
@Serdeable
@Schema(name = "NewCard")
record CardRequest(
        @Schema(
                        pattern = Text.VISIBLE,
                        maxLength = CardText.LONGEST_SIDE,
                        requiredMode = Schema.RequiredMode.REQUIRED)
                @Nullable String front,
        @Schema(maxLength = CardText.LONGEST_SIDE, description = "Blank or missing: a draft")
                @Nullable String back,
        @ArraySchema(
                        schema = @Schema(pattern = Tags.PATTERN, maxLength = Tags.LONGEST),
                        maxItems = Tags.MOST)
                @Deserializable(using = StrictTexts.class)
                @Nullable List<@Nullable String> tags,
        @ArraySchema(
                        arraySchema = @Schema(description = ACCEPTED),
                        schema = @Schema(pattern = Text.VISIBLE, maxLength = Answers.LONGEST),
                        maxItems = Answers.MOST)
                @Deserializable(using = StrictTexts.class)
                @Nullable List<@Nullable String> accepted,
        @Schema(
                        allowableValues = {"ANY", "ALL"},
                        description = LIST)
                @Nullable String list) {
    private static final String ACCEPTED = "Further right answers";
    private static final String LIST =
            "The lines of the back are a list, of which any, or all in any order, are asked";

    Outcome<CardText> text() {
        return CardText.of(front, back, tags, new Answers.Written(accepted, list));
    }

    /** A change; what is missing stays. */
    @Serdeable
    @Schema(name = "CardChange")
    record Change(
            @Schema(pattern = Text.VISIBLE, maxLength = CardText.LONGEST_SIDE)
                    @Nullable String front,
            @Schema(maxLength = CardText.LONGEST_SIDE) @Nullable String back,
            @ArraySchema(
                            schema = @Schema(pattern = Tags.PATTERN, maxLength = Tags.LONGEST),
                            maxItems = Tags.MOST)
                    @Deserializable(using = StrictTexts.class)
                    @Nullable List<@Nullable String> tags,
            @ArraySchema(
                            arraySchema =
                                    @Schema(description = ACCEPTED + "; an empty list clears them"),
                            schema = @Schema(pattern = Text.VISIBLE, maxLength = Answers.LONGEST),
                            maxItems = Answers.MOST)
                    @Deserializable(using = StrictTexts.class)
                    @Nullable List<@Nullable String> accepted,
            @Schema(
                            implementation = String.class,
                            allowableValues = {"ANY", "ALL"},
                            description = LIST + "; null or blank clears it")
                    @Nullable GivenText list,
            @Schema(
                            description =
                                    "Whether this is a new question: the card is deleted, and one with a new id takes"
                                            + " its place, without memory")
                    @Nullable Boolean newQuestion) {

        /** What becomes of a card's text. */
        Outcome<CardText> over(CardText text) {
            var answers = text.answers().written();
            return CardText.of(
                    front == null ? text.front() : front,
                    back == null ? text.back() : back,
                    tags == null ? List.copyOf(text.tags()) : tags,
                    new Answers.Written(
                            accepted == null ? answers.accepted() : accepted,
                            GivenText.or(list, answers.list())));
        }
    }

    /** Many new cards, all or none. */
    @Serdeable
    @Schema(name = "NewCards")
    record Batch(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
                    @ArraySchema(minItems = 1, maxItems = 2_000)
                    @Nullable List<@Nullable CardRequest> cards) {}
}
