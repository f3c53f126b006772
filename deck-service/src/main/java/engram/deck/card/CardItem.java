package engram.deck.card;

import engram.deck.card.model.Card;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A card as callers see it. */
@Serdeable
@Schema(name = "Card")
record CardItem(
        @Schema(description = "Another one after a change into a new question") String id,
        @Schema(description = "The question, in Markdown with $LaTeX$") String front,
        @Schema(description = "The answer, likewise; blank in a draft") String back,
        List<String> tags,
        @Schema(description = "Further right answers") List<String> accepted,
        @Schema(
                        description =
                                "The lines of the back are a list, of which any, or all in any"
                                        + " order, are asked; null: they are none",
                        allowableValues = {"ANY", "ALL"})
                @Nullable String list,
        @Schema(description = "Cards are in this order, then by id") long position,
        @Schema(description = "Whether there is no answer yet") boolean draft,
        @Schema(description = "For If-Match") long version) {

    static CardItem of(Card card) {
        return new CardItem(
                card.id(),
                card.text().front(),
                card.text().back(),
                card.text().tags(),
                card.text().answers().accepted(),
                card.text().answers().written().list(),
                card.position(),
                card.text().draft(),
                card.version());
    }

    /**
     * A page of cards.
     *
     * @param next the cursor for what follows; null at the end
     */
    @Serdeable
    @Schema(name = "Cards")
    record Listed(List<CardItem> items, @Nullable String next) {}
}
