package engram.deck.deck;

import java.util.Collection;
import java.util.Map;

/** How many cards decks have, as of now. */
public interface CardCounts {

    /**
     * The cards of a deck that people can see.
     *
     * @param cards all of them
     * @param drafts those without an answer
     */
    record Count(int cards, int drafts) {
        public static final Count NONE = new Count(0, 0);
    }

    /** By deck id; every deck that was asked for is there. */
    Map<String, Count> of(String school, Collection<String> decks);
}
