package engram.deck.deck;

import engram.manners.StrictTexts;
import engram.deck.deck.model.DeckText;
import engram.deck.deck.model.Marking;
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

/** A new deck. */
@Serdeable
@Schema(name = "NewDeck")
record DeckRequest(
        @Schema(
                        pattern = Text.VISIBLE,
                        maxLength = DeckText.LONGEST_TITLE,
                        requiredMode = Schema.RequiredMode.REQUIRED)
                @Nullable String title,
        @ArraySchema(
                        arraySchema = @Schema(description = "Words it is found by"),
                        schema = @Schema(pattern = Tags.PATTERN, maxLength = Tags.LONGEST),
                        maxItems = Tags.MOST)
                @Deserializable(using = StrictTexts.class)
                @Nullable List<@Nullable String> tags,
        @Schema(
                        implementation = String.class,
                        pattern = Marking.TAG,
                        description = "The fronts' language, a BCP 47 tag; null or blank clears it")
                @Nullable GivenText frontLang,
        @Schema(
                        implementation = String.class,
                        pattern = Marking.TAG,
                        description = "Likewise of the backs")
                @Nullable GivenText backLang,
        @Schema(
                        implementation = String.class,
                        allowableValues = {"COUNTS", "IGNORED"},
                        description =
                                "Whether spelling counts in typed answers; null or blank clears it:"
                                        + " it counts if both languages are known and differ")
                @Nullable GivenText spelling) {

    /** The text of it. */
    Outcome<DeckText> text() {
        return DeckText.of(title, tags, written(Marking.UNSAID, frontLang, backLang, spelling));
    }

    /** A change; what is missing stays. */
    @Serdeable
    @Schema(name = "DeckChange")
    record Change(
            @Schema(pattern = Text.VISIBLE, maxLength = DeckText.LONGEST_TITLE)
                    @Nullable String title,
            @ArraySchema(
                            arraySchema = @Schema(description = "Words it is found by"),
                            schema = @Schema(pattern = Tags.PATTERN, maxLength = Tags.LONGEST),
                            maxItems = Tags.MOST)
                    @Deserializable(using = StrictTexts.class)
                    @Nullable List<@Nullable String> tags,
            @Schema(
                            implementation = String.class,
                            pattern = Marking.TAG,
                            description =
                                    "The fronts' language, a BCP 47 tag; null or blank clears it")
                    @Nullable GivenText frontLang,
            @Schema(
                            implementation = String.class,
                            pattern = Marking.TAG,
                            description = "Likewise of the backs")
                    @Nullable GivenText backLang,
            @Schema(
                            implementation = String.class,
                            allowableValues = {"COUNTS", "IGNORED"},
                            description =
                                    "Whether spelling counts in typed answers; null or blank clears it:"
                                            + " it counts if both languages are known and differ")
                    @Nullable GivenText spelling) {

        /** What becomes of a deck's text. */
        Outcome<DeckText> over(DeckText text) {
            return DeckText.of(
                    title == null ? text.title() : title,
                    tags == null ? List.copyOf(text.tags()) : tags,
                    written(text.marking(), frontLang, backLang, spelling));
        }
    }

    private static Marking.Written written(
            Marking marking,
            @Nullable GivenText frontLang,
            @Nullable GivenText backLang,
            @Nullable GivenText spelling) {
        var before = marking.written();
        return new Marking.Written(
                GivenText.or(frontLang, before.frontLang()),
                GivenText.or(backLang, before.backLang()),
                GivenText.or(spelling, before.spelling()));
    }
}
