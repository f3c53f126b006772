package engram.deck.deck;

import engram.deck.deck.model.DeckText;
import engram.deck.deck.model.Marking;
import engram.deck.json.GivenText;
import engram.deck.json.StrictTexts;
import engram.deck.outcome.model.Outcome;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.annotation.Serdeable.Deserializable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the owner writes about a deck. A change leaves what it does not name. */
@Serdeable
@Schema(name = "DeckText")
record DeckRequest(
        @Schema(minLength = 1, maxLength = DeckText.LONGEST_TITLE) @Nullable String title,
        @Schema(description = "At most 20, each of at most 50 characters, without commas")
                @Deserializable(using = StrictTexts.class)
                @Nullable List<@Nullable String> tags,
        @Schema(
                        implementation = String.class,
                        description = "The fronts' language, a BCP 47 tag; null or blank clears it")
                @Nullable GivenText frontLang,
        @Schema(implementation = String.class, description = "Likewise of the backs")
                @Nullable GivenText backLang,
        @Schema(
                        implementation = String.class,
                        allowableValues = {"COUNTS", "IGNORED"},
                        description =
                                "Whether spelling counts in typed answers; null or blank clears it:"
                                        + " it counts if both languages are known and differ")
                @Nullable GivenText spelling) {

    /** Of a new deck. */
    Outcome<DeckText> text() {
        return DeckText.of(title, tags, over(Marking.UNSAID));
    }

    /** Of a deck that is to be changed. */
    Outcome<DeckText> over(DeckText text) {
        return DeckText.of(
                title == null ? text.title() : title,
                tags == null ? List.copyOf(text.tags()) : tags,
                over(text.marking()));
    }

    private Marking.Written over(Marking marking) {
        var before = marking.written();
        return new Marking.Written(
                GivenText.or(frontLang, before.frontLang()),
                GivenText.or(backLang, before.backLang()),
                GivenText.or(spelling, before.spelling()));
    }
}
