package engram.review.asking.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Wrong options for a question, from the answers of a deck. */
public final class Distractors {
    private final Collection<AskedCard> deck;

    private Distractors(Collection<AskedCard> deck) {
        this.deck = deck;
    }

    /** Looks through a deck once, for the many questions that are made of it. */
    public static Distractors from(Collection<AskedCard> deck) {
        return new Distractors(deck);
    }

    /** For one question; {@link #from} is quicker for many. */
    public static List<String> of(
            AskedCard card, Side answer, Collection<AskedCard> deck, int most, long seed) {
        return from(deck).of(card, answer, most, seed);
    }

    /**
     * Wrong options, near to the right answer in kind and length; fewer than asked for if the deck
     * has no more.
     *
     * @param answer the side that is asked for
     * @param seed the same seed finds the same options, whatever the order of the deck
     */
    public List<String> of(AskedCard card, Side answer, int most, long seed) {
        Set<String> taken = new HashSet<>();
        taken.add(Shape.normal(card.side(answer)));
        card.accepted().forEach(text -> taken.add(Shape.normal(text)));
        var prompt = Shape.normal(card.side(answer.other()));
        for (var each : deck) {
            if (Shape.normal(each.side(answer.other())).equals(prompt))
                taken.add(Shape.normal(each.side(answer)));
        }
        var texts =
                new ArrayList<>(
                        deck.stream()
                                .sorted(Comparator.comparing(AskedCard::id))
                                .map(each -> each.side(answer))
                                .filter(text -> !text.isBlank() && taken.add(Shape.normal(text)))
                                .toList());
        java.util.Collections.shuffle(texts, new Random(seed ^ card.id().hashCode()));
        return List.copyOf(texts.subList(0, Math.min(most, texts.size())));
    }
}
