package engram.scheduler.queue.model;

import engram.scheduler.cards.model.DeckOutline;
import engram.scheduler.cards.model.OutlineCard;
import engram.scheduler.marks.model.DeckMarks;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The cards of a deck that could be asked and are not, because the learner or their number of
 * lapses says so. Every card is in one of the two at most.
 *
 * @param suspended until further notice
 * @param buried until the next day
 */
public record Held(Set<String> suspended, Set<String> buried) {
    public Held {
        suspended = Set.copyOf(suspended);
        buried = Set.copyOf(buried);
    }

    /** What is held back at that time: by marks, and these leeches. */
    public static Held of(
            DeckOutline outline, DeckMarks marks, Collection<String> leeches, Instant now) {
        var suspended = new HashSet<String>(leeches);
        var buried = new HashSet<String>();
        marks.byCard()
                .forEach((card, mark) -> {
                    if (mark.suspended()) {
                        suspended.add(card);
                    } else if (mark.buriedAt(now)) {
                        buried.add(card);
                    }
                });
        buried.removeAll(suspended);
        suspended.removeIf(card -> !askable(outline, card));
        buried.removeIf(card -> !askable(outline, card));
        return new Held(suspended, buried);
    }

    /** Whether a card is held back. */
    public boolean holds(String card) {
        return suspended.contains(card) || buried.contains(card);
    }

    private static boolean askable(DeckOutline outline, String card) {
        return outline.find(card).filter(found -> !found.draft()).isPresent();
    }

    /** Whether a card of the deck is asked now: it is there, has an answer and is not held back. */
    public boolean asks(OutlineCard card) {
        return !card.draft() && !holds(card.id());
    }
}
