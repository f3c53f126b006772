package engram.deck.deck;

import engram.access.Relation;
import engram.deck.deck.model.Deck;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deck as callers see it.
 *
 * @param reach what the caller is to the deck: OWNER, TEACHER or LEARNER
 */
@Serdeable
@Schema(name = "Deck")
record DeckItem(
        String id,
        String title,
        @Schema(description = "Words the deck is found by") List<String> tags,
        @Schema(description = "The fronts' language, a BCP 47 tag") @Nullable String frontLang,
        @Schema(description = "The backs' language, likewise") @Nullable String backLang,
        @Schema(
                        description =
                                "Whether spelling counts in typed answers; null: if both languages"
                                        + " are known and differ",
                        allowableValues = {"COUNTS", "IGNORED"})
                @Nullable String spelling,
        @Schema(description = "Cards, drafts among them") int cardCount,
        @Schema(description = "Cards without an answer") int draftCount,
        @Schema(description = "The person who may change the deck") String owner,
        @Schema(
                        description = "What the caller is to the deck",
                        allowableValues = {"OWNER", "TEACHER", "LEARNER"})
                String reach,
        @Schema(description = "For If-Match") long version) {

    static DeckItem of(Deck deck, Relation reach, CardCounts.Count count) {
        var marking = deck.text().marking().written();
        return new DeckItem(
                deck.id(),
                deck.text().title(),
                deck.text().tags(),
                marking.frontLang(),
                marking.backLang(),
                marking.spelling(),
                count.cards(),
                count.drafts(),
                deck.owner(),
                reach.name(),
                deck.version());
    }

    /**
     * A page of decks.
     *
     * @param next the cursor for what follows; null at the end
     */
    @Serdeable
    @Schema(name = "Decks")
    record Listed(List<DeckItem> items, @Nullable String next) {}
}
