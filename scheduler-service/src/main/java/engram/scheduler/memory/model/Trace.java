package engram.scheduler.memory.model;

import engram.fsrs.CardState;
import engram.fsrs.Scheduler;
import engram.scheduler.settings.model.CardSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * A card's way through its answers, answer by answer: the same as {@link Replay}, kept to be looked
 * at.
 */
public final class Trace {
    private Trace() {}

    /**
     * One answer and what it did.
     *
     * @param recallBefore the chance, 0 to 1, of recalling the card then; 0 while it is new
     */
    public record Step(
            CardFact.Answered answer, double recallBefore, CardState before, CardState after) {
        /** Whether it moved the memory, rather than only the date, or nothing at all. */
        public boolean moved() {
            return after.reps() > before.reps();
        }

        /** Whether it only brought the card forward. */
        public boolean hurried() {
            return !moved() && !after.equals(before);
        }
    }

    /** The answers that count, oldest first. */
    public static List<Step> of(CardHistory history, CardSettings settings, String cardId) {
        var scheduler = Scheduler.of(settings.scheduling(), cardId);
        var course = new Course(settings, cardId);
        var steps = new ArrayList<Step>();
        for (var answer : history.counting()) {
            var before = course.state();
            double recall = scheduler.recall(before, answer.answeredAt(), answer.zone());
            course.take(answer);
            steps.add(new Step(answer, recall, before, course.state()));
        }
        return steps;
    }
}
