package engram.scheduler.queue.model;

import static engram.scheduler.memory.model.Facts.BERLIN;
import static engram.scheduler.memory.model.Facts.START;

import engram.fsrs.CardState;
import engram.fsrs.Fsrs6;
import engram.fsrs.MemoryState;
import engram.fsrs.Phase;
import engram.fsrs.Rating;
import engram.fsrs.StudyDays;
import engram.fsrs.Weights;
import engram.scheduler.cards.model.OutlineCard;
import engram.scheduler.cards.model.Sides;
import java.time.Duration;
import java.time.Instant;

/** Cards as a learner meets them, for tests of the queue. */
final class Decks {
    /** A Monday, 11:00 in Berlin. */
    static final Instant NOW = START;

    static final StudyDays DAYS = new StudyDays(4, BERLIN);

    private Decks() {}

    static Moment moment(int ahead) {
        return new Moment(NOW, DAYS, new Fsrs6(Weights.DEFAULT), ahead);
    }

    static OutlineCard card(String id) {
        return card(id, "front of " + id, "back of " + id);
    }

    static OutlineCard card(String id, String front, String back) {
        return new OutlineCard(id, 0, false, Sides.of(front, back));
    }

    static StudyCard unseen(String id) {
        return new StudyCard(card(id), CardState.NEW);
    }

    static StudyCard inSteps(String id, Duration dueIn) {
        return answered(card(id), Phase.LEARNING, dueIn, 1, Duration.ofMinutes(5));
    }

    static StudyCard out(String id, Duration dueIn, double stability, int daysAgo) {
        return answered(card(id), Phase.REVIEW, dueIn, stability, Duration.ofDays(daysAgo));
    }

    static StudyCard answered(
            OutlineCard card, Phase phase, Duration dueIn, double stability, Duration ago) {
        var memory = new MemoryState(stability, 5);
        return new StudyCard(
                card,
                new CardState(
                        phase, 0, NOW.plus(dueIn), 1, memory, 1, 0, NOW.minus(ago), Rating.GOOD));
    }
}
