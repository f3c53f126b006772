package engram.scheduler.queue.model;

import engram.fsrs.MemoryModel;
import engram.fsrs.StudyDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The time at which a queue is asked for, and how far ahead.
 *
 * @param model by which the learner's memory fades
 * @param ahead days of which the cards are wanted before they are due; 0 for none
 */
public record Moment(Instant now, StudyDays days, MemoryModel model, int ahead) {
    /** A card in steps may come this much early where nothing else is left. */
    public static final Duration SOON = Duration.ofMinutes(20);

    /** The learner's day. */
    public LocalDate today() {
        return days.dayOf(now);
    }

    /** When it began. */
    public Instant dayStart() {
        return days.startOf(today());
    }

    /** Until when steps are soon over. */
    public Instant soon() {
        return now.plus(SOON);
    }

    /** Cards that fall due before this are wanted. */
    public Instant horizon() {
        var wanted = ahead == 0 ? soon() : days.startOf(today().plusDays(ahead + 1L));
        return wanted.isBefore(soon()) ? soon() : wanted;
    }

    /** The chance of recalling an answered card now. */
    double recall(StudyCard card) {
        var memory = card.state().memory();
        var last = card.state().lastReview();
        return memory == null || last == null
                ? 0
                : model.recall(memory, days.between(last, now).days());
    }
}
