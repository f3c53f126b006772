package engram.grading.asking;

import java.util.Collection;
import java.util.List;
import java.util.Random;

/**
 * Wrong options for questions, from the answers of the same deck. Looks through the deck once; each
 * question then costs a look at the right answer's neighbours.
 */
public final class Distractors {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Options fronts;
    private final Options backs;

    private Distractors(Collection<AskedCard> deck) {
        fronts = new Options(deck, Side.FRONT);
        backs = new Options(deck, Side.BACK);
    }

    /** For the many questions that are made of a deck. */
    public static Distractors from(Collection<AskedCard> deck) {
        return new Distractors(deck);
    }

    /** For one question; of many, {@link #from} is quicker. */
    public static List<String> of(
            AskedCard card, Side answer, Collection<AskedCard> deck, int most, long seed) {
        return wrong(new Options(deck, answer), card, answer, most, seed);
    }

    /**
     * Wrong options, near to the right answer in kind and length, none equal to another, to a right
     * answer, or to that of a card with the same prompt; fewer than asked for if there are no more.
     *
     * @param answer the side that is asked for
     * @param seed the same seed finds the same options, whatever the order of the deck
     */
    public List<String> of(AskedCard card, Side answer, int most, long seed) {
        return wrong(answer == Side.FRONT ? fronts : backs, card, answer, most, seed);
    }

    private static List<String> wrong(
            Options options, AskedCard card, Side answer, int most, long seed) {
        var random = new Random(seed ^ card.id().hashCode() * SPREAD);
        return options.wrong(card, answer, most, random);
    }
}
