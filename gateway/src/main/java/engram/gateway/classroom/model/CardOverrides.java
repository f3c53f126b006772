package engram.gateway.classroom.model;

import engram.gateway.session.model.Review;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * How often the grade of answers to a card was overridden. An answer counts once, by what it was
 * last taken for.
 *
 * @param toRight answers taken as right
 * @param toWrong answers taken as wrong
 */
public record CardOverrides(String card, int toRight, int toWrong) {
    private static final Comparator<CardOverrides> MOST_FIRST =
            Comparator.comparingInt(CardOverrides::total)
                    .reversed()
                    .thenComparing(CardOverrides::card);

    /** Adds up answers whose grade was overridden; the card with the most of them first. */
    public static List<CardOverrides> of(Collection<Review> overridden) {
        var byCard = new LinkedHashMap<String, CardOverrides>();
        for (var answer : overridden)
            byCard.merge(
                    answer.card(),
                    new CardOverrides(
                            answer.card(), answer.right() ? 1 : 0, answer.right() ? 0 : 1),
                    CardOverrides::plus);
        return byCard.values().stream().sorted(MOST_FIRST).toList();
    }

    private CardOverrides plus(CardOverrides other) {
        return new CardOverrides(card, toRight + other.toRight, toWrong + other.toWrong);
    }

    private int total() {
        return toRight + toWrong;
    }
}
