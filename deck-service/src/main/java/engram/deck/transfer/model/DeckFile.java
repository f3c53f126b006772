package engram.deck.transfer.model;

import engram.deck.card.model.CardText;
import engram.deck.deck.model.Marking;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about a deck.
 *
 * @param title null where the file has none; so with the tags
 */
public record DeckFile(
        @Nullable String title,
        @Nullable List<@Nullable String> tags,
        Marking.Written marking,
        List<CardText> cards) {

    /** What is allowed but may not be meant. */
    public List<String> warnings() {
        var warnings = new ArrayList<String>();
        var drafts = cards.stream().filter(CardText::draft).count();
        if (drafts > 0)
            warnings.add(drafts + (drafts == 1 ? " card has" : " cards have") + " no answer yet");
        var fronts = new HashSet<String>();
        var again = cards.stream().filter(card -> !fronts.add(card.front().strip())).count();
        if (again > 0)
            warnings.add(
                    again
                            + (again == 1 ? " card has" : " cards have")
                            + " the front of an earlier one");
        if (looksLikeHeader(cards.getFirst()))
            warnings.add("The first card looks like a header; it was taken as a card");
        return warnings;
    }

    private static boolean looksLikeHeader(CardText first) {
        return first.front().strip().equalsIgnoreCase("front")
                && first.back().strip().equalsIgnoreCase("back");
    }
}
