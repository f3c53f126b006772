package engram.scheduler.marks;

import engram.scheduler.place.model.Learner;
import java.util.Collection;
import java.util.Map;

/** How often cards were forgotten. Thread-safe. */
public interface Lapses {
    /** Of these cards of a learner; one never answered is absent. */
    Map<String, Integer> of(Learner learner, Collection<String> cards);

    /** A deck's cards with at least so many lapses, and how many they have. */
    Map<String, Integer> atLeast(Learner learner, String deck, int lapses);
}
