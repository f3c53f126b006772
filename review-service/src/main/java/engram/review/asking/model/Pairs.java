package engram.review.asking.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Chooses the cards of a round of Matching. */
public final class Pairs {
    private Pairs() {}

    /**
     * Cards of which no two have a text in common; those that fit their tiles first. Fewer than
     * asked for if there are no more.
     *
     * @param seed the same seed chooses the same cards, whatever their order
     */
    public static List<AskedCard> choose(Collection<AskedCard> cards, int pairs, long seed) {
        var order = new ArrayList<>(cards);
        order.sort(Comparator.comparing(AskedCard::id));
        Collections.shuffle(order, new Random(seed));
        order.sort(Comparator.comparing(Pairs::clipped));
        Set<String> texts = new HashSet<>();
        var chosen = new ArrayList<AskedCard>();
        for (var card : order) {
            var front = Shape.normal(card.front());
            var back = Shape.normal(card.back());
            if (chosen.size() == pairs) break;
            if (front.isEmpty() || back.isEmpty() || front.equals(back)) continue;
            if (texts.contains(front) || texts.contains(back)) continue;
            texts.addAll(Set.of(front, back));
            chosen.add(card);
        }
        return List.copyOf(chosen);
    }

    private static boolean clipped(AskedCard card) {
        return Shape.isClipped(card.front()) || Shape.isClipped(card.back());
    }
}
