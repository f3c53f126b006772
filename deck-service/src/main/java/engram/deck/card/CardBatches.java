package engram.deck.card;

import engram.deck.Ids;
import engram.deck.card.model.Card;
import engram.deck.card.model.CardText;
import engram.deck.card.model.Places;
import engram.deck.deck.Decks;
import engram.deck.deck.model.Deck;
import engram.deck.outcome.model.Outcome;
import engram.deck.usage.Claim;
import engram.deck.usage.Room;
import engram.deck.usage.model.Amount;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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
    private final Room room;
    private final Ids ids;
    private final Clock clock;

    CardBatches(
            Decks decks,
            Cards cards,
            CardCounters counters,
            OpenImports open,
            Room room,
            Ids ids,
            Clock clock) {
        this.decks = decks;
        this.cards = cards;
        this.counters = counters;
        this.open = open;
        this.room = room;
        this.ids = ids;
        this.clock = clock;
    }

    /** The deck as the batch has made it, and the batch's cards in their order. */
    record Added(Deck deck, List<Card> cards) {}

    /** Adds cards at the end of the deck. */
    Outcome<Added> add(Deck deck, List<CardText> texts) {
        var written = new ArrayList<Card>();
        return room.claim(placeOf(deck), amount(texts))
                .then(claim -> fill(deck, List.of(texts), claim, written::addAll))
                .map(committed -> new Added(committed, written));
    }

    /**
     * Adds cards at the end of the deck, which becomes visible if it was hidden.
     *
     * @param parts read one after the other, none of them kept
     * @param claim what is not claimed yet is claimed part by part
     * @return the deck with all of them; after a refusal, none is stored, nor a deck that was
     *     hidden
     */
    Outcome<Deck> fill(
            Deck deck, Iterable<List<CardText>> parts, Claim claim, Consumer<List<Card>> written) {
        var importId = ids.next();
        open.begin(deck, importId, clock.instant());
        Outcome<Amount> fits = new Outcome.Done<>(Amount.NONE);
        for (var part : parts) {
            fits = claim.use(amount(part));
            if (!(fits instanceof Outcome.Done)) break;
            written.accept(write(deck, part, importId));
        }
        var outcome = fits.then(_ -> commit(deck, importId));
        if (outcome instanceof Outcome.Done) claim.done();
        else takeBack(deck, importId, claim);
        counters.changed(deck.school(), deck.id());
        return outcome;
    }

    private void takeBack(Deck deck, String importId, Claim claim) {
        cards.removeImport(deck.school(), deck.id(), importId);
        if (deck.imports().hidden()) decks.removeHidden(deck);
        open.end(deck.school(), deck.id(), importId);
        claim.undo();
    }

    /** How much cards with these texts are. */
    static Amount amount(List<CardText> texts) {
        return texts.stream()
                .map(text -> Amount.ofCard(text.bytes()))
                .reduce(Amount.NONE, Amount::plus);
    }

    private static Room.Place placeOf(Deck deck) {
        return new Room.Place(deck.school(), deck.owner(), deck.id());
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

    private Outcome<Deck> commit(Deck deck, String importId) {
        while (true) {
            var current = decks.find(deck.school(), deck.id());
            if (current.isEmpty() || current.get().deletedAt() != null)
                return new Outcome.Missing<>();
            if (current.get().imports().abandoned().contains(importId))
                return new Outcome.Clash<>("It took too long and was given up");
            var next = current.get().committed(importId, clock.instant());
            if (decks.replace(next)) return new Outcome.Done<>(next);
        }
    }
}
