package engram.grading.asking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Chooses the cards of a round of Matching. */
public final class Pairs {
    private Pairs() {}

    /**
     * Cards of which no two have a text or an answer in common; those that fit their tiles first.
     * Fewer than asked for if there are no more.
     *
     * @param seed the same seed chooses the same cards, whatever their order
     */
    public static List<AskedCard> choose(Collection<AskedCard> cards, int pairs, long seed) {
        var taken = new HashSet<String>();
        var chosen = new ArrayList<AskedCard>();
        for (var tile : order(cards, seed)) {
            if (chosen.size() == pairs) break;
            if (!Collections.disjoint(taken, tile.texts)) continue;
            taken.addAll(tile.texts);
            chosen.add(tile.card);
        }
        return List.copyOf(chosen);
    }

    /** By chance, but short ones first, and of those the ones that share no text with others. */
    private static List<Tiles> order(Collection<AskedCard> cards, long seed) {
        var order = new ArrayList<>(cards.stream().map(Tiles::of).filter(Tiles::differ).toList());
        order.sort(Comparator.comparing(tiles -> tiles.card.id()));
        Collections.shuffle(order, new Random(seed));
        Map<String, Integer> holders = new HashMap<>();
        for (var tiles : order) tiles.texts.forEach(text -> holders.merge(text, 1, Integer::sum));
        order.sort(
                Comparator.comparing(Tiles::clipped)
                        .thenComparingInt(tiles -> tiles.rivals(holders)));
        return order;
    }

    /**
     * A card as two tiles.
     *
     * @param texts the normal forms of both and of all that is as right
     */
    private record Tiles(AskedCard card, Set<String> texts, boolean differ, boolean clipped) {
        static Tiles of(AskedCard card) {
            var front = Shape.normal(card.front());
            var back = Shape.normal(card.back());
            var texts = new HashSet<>(Answers.of(card, Side.BACK));
            texts.add(front);
            boolean seen = !front.isEmpty() && !back.isEmpty();
            return new Tiles(
                    card,
                    texts,
                    seen && !front.equals(back),
                    Shape.isClipped(card.front()) || Shape.isClipped(card.back()));
        }

        /** How many others have to stay out if this card is in. */
        int rivals(Map<String, Integer> holders) {
            return texts.stream().mapToInt(text -> holders.getOrDefault(text, 1) - 1).sum();
        }
    }
}
