package engram.scheduler.queue.model;

import java.util.List;

/**
 * What a queue is made of.
 *
 * @param answered cards that may be asked and fall due before the {@linkplain Moment#horizon
 *     horizon}, in any order
 * @param unseen cards that may be asked and were never answered, in the order in which they come;
 *     read only as far as needed
 * @param work what the learner has done of the deck today
 */
public record Desk(List<StudyCard> answered, Iterable<StudyCard> unseen, DayWork work) {
    public Desk {
        answered = List.copyOf(answered);
    }
}
