package engram.scheduler.groups.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one learner studies.
 *
 * @param decks those that the learner owns or that a class of theirs studies, each with the classes
 *     in which they study it as a learner, by id; none of a deck that is only their own
 */
public record Study(Map<String, List<String>> decks) {
    /** Nothing. */
    public static final Study NOTHING = new Study(Map.of());

    public Study {
        decks = Map.copyOf(decks);
    }

    /** The class whose settings hold in a deck: that whose id sorts first. */
    public Set<String> deciding(String deck) {
        var classes = decks.getOrDefault(deck, List.of());
        return classes.isEmpty() ? Set.of() : Set.of(classes.getFirst());
    }
}
