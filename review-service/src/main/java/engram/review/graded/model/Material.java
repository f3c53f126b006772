package engram.review.graded.model;

import engram.review.asking.model.AskedCard;
import engram.review.asking.model.Side;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A deck as it can be asked at one moment.
 *
 * @param cards those that have an answer and are not deleted, in the deck's order
 * @param frontLang of the fronts, BCP 47; null if nobody said
 * @param spellingCounts whether accents and every letter count in typed answers
 */
public record Material(
        List<AskedCard> cards,
        @Nullable String frontLang,
        @Nullable String backLang,
        boolean spellingCounts) {
    public Material {
        cards = List.copyOf(cards);
    }

    /** The language of a side, or null. */
    @Nullable String lang(Side side) {
        return side == Side.FRONT ? frontLang : backLang;
    }

    /** Those of the cards that have a star, if only starred are wanted, and one of the tags. */
    public List<AskedCard> within(Scope scope, Set<String> starred) {
        return cards.stream()
                .filter(card -> !scope.starred() || starred.contains(card.id()))
                .filter(card ->
                        scope.tags().isEmpty()
                                || card.tags().stream().anyMatch(scope.tags()::contains))
                .toList();
    }

    Optional<AskedCard> card(String id) {
        return cards.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    Map<String, AskedCard> byId(Collection<String> wanted) {
        var found = new LinkedHashMap<String, AskedCard>();
        for (var card : cards) if (wanted.contains(card.id())) found.put(card.id(), card);
        return found;
    }
}
