package engram.scheduler.queue;

import engram.fsrs.CardState;
import engram.fsrs.SchedulingSettings;
import engram.scheduler.cards.model.DeckOutline;
import engram.scheduler.cards.model.OutlineCard;
import engram.scheduler.marks.model.DeckMarks;
import engram.scheduler.marks.model.Leeches;
import engram.scheduler.queue.model.Held;
import engram.scheduler.queue.model.Moment;
import engram.scheduler.queue.model.StudyCard;
import engram.scheduler.settings.model.QueueSettings;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What is known of one learner's study of one deck before any of its cards is read. */
record Study(
        LearnerDeck of,
        SchedulingSettings settings,
        QueueSettings queue,
        DeckOutline outline,
        DeckMarks marks,
        Leeches leeches,
        Held held,
        Moment moment) {

    /** Whether a card is one that is asked now. */
    boolean asks(String card) {
        return outline.find(card).filter(held::asks).isPresent();
    }

    /** A card of the deck with the learner's state. */
    Optional<StudyCard> card(String id, CardState state) {
        return outline.find(id).map(card -> new StudyCard(card, state));
    }

    /** The cards that are asked now, in the deck's order. */
    Iterable<OutlineCard> asked() {
        return () -> outline.cards().stream().filter(held::asks).iterator();
    }

    /** How many those are. */
    int askedCount() {
        return outline.cards().size() - outline.drafts().size() - heldCount();
    }

    /** How many more could be, were they not held back. */
    int heldCount() {
        return held.suspended().size() + held.buried().size();
    }

    /** The cards that are not, though they may have a memory. */
    Set<String> notAsked() {
        var cards = new HashSet<>(outline.deleted());
        cards.addAll(outline.drafts());
        cards.addAll(held.suspended());
        cards.addAll(held.buried());
        return cards;
    }
}
