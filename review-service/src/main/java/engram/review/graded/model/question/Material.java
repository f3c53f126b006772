package engram.review.graded.model.question;

import engram.grading.asking.AskedCard;
import engram.grading.asking.Side;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A deck as it can be asked at one moment. Looking through it is work, so that it is done once and
 * kept: many requests share one of these. Safe for use by many threads.
 */
public final class Material {
    private final List<AskedCard> cards;
    private final @Nullable String frontLang;
    private final @Nullable String backLang;
    private final boolean spellingCounts;
    private volatile @Nullable Asking asking;
    private volatile @Nullable Offer offer;

    /**
     * A deck.
     *
     * @param cards those that have an answer and are not deleted, in the deck's order
     * @param frontLang of the fronts, BCP 47; null if nobody said
     * @param spellingCounts whether accents and every letter count in typed answers
     */
    public Material(
            List<AskedCard> cards,
            @Nullable String frontLang,
            @Nullable String backLang,
            boolean spellingCounts) {
        this.cards = List.copyOf(cards);
        this.frontLang = frontLang;
        this.backLang = backLang;
        this.spellingCounts = spellingCounts;
    }

    public List<AskedCard> cards() {
        return cards;
    }

    boolean spellingCounts() {
        return spellingCounts;
    }

    /** The language of a side, or null. */
    @Nullable String lang(Side side) {
        return side == Side.FRONT ? frontLang : backLang;
    }

    /** Puts questions about these cards; made at the first use. */
    public Asking asking() {
        var made = asking;
        return made == null ? madeAsking() : made;
    }

    /** What these cards allow; worked out at the first use. */
    public Offer offer() {
        var made = offer;
        return made == null ? madeOffer() : made;
    }

    /** Once, for looking through a large deck is much work; the others wait for it. */
    private synchronized Asking madeAsking() {
        var made = asking;
        if (made == null) asking = made = new Asking(this);
        return made;
    }

    private synchronized Offer madeOffer() {
        var made = offer;
        if (made == null) offer = made = Offer.of(this);
        return made;
    }

    /** How many letters it holds. */
    public int characters() {
        return cards.stream().mapToInt(card -> card.front().length() + card.back().length()).sum();
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

    public Map<String, AskedCard> byId(Collection<String> wanted) {
        var found = new LinkedHashMap<String, AskedCard>();
        for (var card : cards) if (wanted.contains(card.id())) found.put(card.id(), card);
        return found;
    }
}
