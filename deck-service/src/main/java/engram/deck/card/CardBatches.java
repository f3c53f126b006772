package engram.deck.card;

import static engram.deck.deck.model.Deck.MOST_CARDS;

import engram.deck.Ids;
import engram.deck.card.model.Card;
import engram.deck.card.model.CardText;
import engram.deck.card.model.Places;
import engram.deck.deck.Decks;
import engram.deck.deck.model.Deck;
import engram.deck.outcome.model.Outcome;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Many cards at once: all appear in one version of their deck, or none ever does. The cards are
 * written under the id of an import, and the deck's next version, which names that import, is the
 * commit point. What a crash leaves behind before it is invisible until {@link SweepImports}
 * removes it.
 */
@Singleton
public final class CardBatches {
    /** The most cards of one batch that people send. */
    public static final int MOST = 2_000;

    private final Decks decks;
    private final Cards cards;
    private final CardCounters counters;
    private final OpenImports open;
    private final Ids ids;
    private final Clock clock;

    CardBatches(
            Decks decks,
            Cards cards,
            CardCounters counters,
            OpenImports open,
            Ids ids,
            Clock clock) {
        this.decks = decks;
        this.cards = cards;
        this.counters = counters;
        this.open = open;
        this.ids = ids;
        this.clock = clock;
    }

    /** The deck as the batch has made it, and the batch's cards in their order. */
    public record Added(Deck deck, List<Card> cards) {}

    /** Adds cards at the end of the deck, which becomes visible if it was hidden. */
    public Outcome<Added> add(Deck deck, List<CardText> texts) {
        var importId = ids.next();
        open.begin(deck.school(), deck.id(), importId, clock.instant());
        var written = write(deck, texts, importId);
        var outcome = commit(deck, importId, written.size());
        counters.changed(deck.school(), deck.id());
        return outcome.map(committed -> new Added(committed, written));
    }

    private List<Card> write(Deck deck, List<CardText> texts, String importId) {
        var before = counters.takePlaces(deck.school(), deck.id(), texts.size());
        var now = clock.instant();
        var written = new ArrayList<Card>();
        for (var text : texts)
            written.add(
                    Card.createImported(
                            deck, ids.next(), text, Places.ofNew(before++), now, importId));
        if (!written.isEmpty()) cards.insertUnpublished(written);
        return written;
    }

    private Outcome<Deck> commit(Deck deck, String importId, int size) {
        while (true) {
            var current = decks.find(deck.school(), deck.id());
            if (current.isEmpty() || current.get().deletedAt() != null)
                return new Outcome.Missing<>();
            if (current.get().imports().abandoned().contains(importId))
                return new Outcome.Clash<>("It took too long and was given up");
            if (counters.of(deck.school(), deck.id()).cards() + size > MOST_CARDS)
                return new Outcome.Clash<>("A deck holds at most " + MOST_CARDS + " cards");
            var next = current.get().committed(importId, clock.instant());
            if (decks.replace(next)) return new Outcome.Done<>(next);
        }
    }
}
