package engram.scheduler.queue;

import engram.scheduler.place.model.Learner;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Where learners stand with the cards of a deck, asked so that the work follows what is wanted and
 * not the size of the deck. Thread-safe.
 */
interface Standings {
    /**
     * Cards by due time, those of one time by id.
     *
     * @param after exclusive
     * @param until inclusive
     * @param wanted which of them, by id
     * @param most at most so many
     */
    List<Standing> due(
            LearnerDeck of, Instant after, Instant until, Predicate<String> wanted, int most);

    /** How many cards are due by then. */
    int countDue(LearnerDeck of, Instant until);

    /** How many cards have a memory. */
    int countSeen(LearnerDeck of);

    /** The cards answered on that day and not after it. */
    List<Standing> answeredOn(LearnerDeck of, LocalDate day);

    /** The cards whose answers have moved nothing, or were undone. */
    List<String> unmoved(LearnerDeck of);

    /** The cards with at least so many lapses. */
    List<Standing> lapsed(LearnerDeck of, int lapses);

    /** These cards, whatever their deck; one without an answer is absent. */
    Map<String, Standing> find(Learner learner, Collection<String> cards);
}
