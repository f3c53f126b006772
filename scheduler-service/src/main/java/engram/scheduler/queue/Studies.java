package engram.scheduler.queue;

import engram.fsrs.Fsrs6;
import engram.scheduler.cards.Cards;
import engram.scheduler.marks.Marks;
import engram.scheduler.marks.model.DeckMarks;
import engram.scheduler.marks.model.Leeches;
import engram.scheduler.plan.Plans;
import engram.scheduler.queue.model.Held;
import engram.scheduler.queue.model.Moment;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Looks up what holds for a learner's study of a deck. */
@Singleton
final class Studies {
    private final Plans plans;
    private final Cards cards;
    private final Marks marks;
    private final Standings standings;

    Studies(Plans plans, Cards cards, Marks marks, Standings standings) {
        this.plans = plans;
        this.cards = cards;
        this.marks = marks;
        this.standings = standings;
    }

    /**
     * The learner's study of the deck.
     *
     * @param zone the learner's, where their plan has none
     */
    Study of(LearnerDeck of, ZoneId zone, Instant now, int ahead) {
        var learner = of.learner();
        var plan = Objects.requireNonNull(plans.of(Set.of(learner)).get(learner));
        var ofCards = plan.of(of.deck());
        var settings = ofCards.scheduling();
        var queue = plans.queueOf(learner, of.deck());
        var outline = cards.outline(learner.school(), of.deck());
        var marked = marks.of(learner, of.deck());
        var leeches = new Leeches(ofCards, queue.leechSuspends());
        var held = Held.of(outline, marked, heldBack(of, leeches, marked), now);
        var moment = new Moment(now, settings.days(zone), new Fsrs6(settings.weights()), ahead);
        return new Study(of, settings, queue, outline, marked, leeches, held, moment);
    }

    private List<String> heldBack(LearnerDeck of, Leeches leeches, DeckMarks marked) {
        int from = leeches.settings().leechLapses();
        if (!leeches.suspended() || from == 0) {
            return List.of();
        }
        return standings.lapsed(of, from).stream()
                .filter(each -> leeches.heldBack(each.state().lapses(), marked.of(each.card())))
                .map(Standing::card)
                .toList();
    }
}
