package engram.deck.card;

import engram.access.Caller;
import engram.deck.Ids;
import engram.deck.card.model.Card;
import engram.deck.card.model.CardText;
import engram.deck.card.model.Places;
import engram.deck.deck.DeckAccess;
import engram.deck.deck.model.Deck;
import engram.deck.outcome.model.Outcome;
import engram.deck.usage.Room;
import engram.deck.usage.model.Amount;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Function;

/** What a deck's owner does with one card. A change counts only over the version that was seen. */
@Singleton
final class ChangeCard {
    private final DeckAccess access;
    private final Cards cards;
    private final CardCounters counters;
    private final Successors successors;
    private final Room room;
    private final Ids ids;
    private final Clock clock;

    ChangeCard(
            DeckAccess access,
            Cards cards,
            CardCounters counters,
            Successors successors,
            Room room,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.cards = cards;
        this.counters = counters;
        this.successors = successors;
        this.room = room;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is to become of a card.
     *
     * @param text what becomes of its text
     * @param newQuestion whether memory is to start anew
     */
    record Edit(Function<CardText, Outcome<CardText>> text, boolean newQuestion) {}

    Outcome<Card> add(Caller caller, String deckId, CardText text) {
        return access.change(caller, deckId).then(deck -> add(deck, text));
    }

    /**
     * Changes the text and keeps the memory of the card; or, as a new question, deletes it and puts
     * a card with a new id in its place. The commit point of either is one conditional write.
     *
     * @return the card, or the one in its place
     */
    Outcome<Card> edit(Caller caller, String deckId, String cardId, long version, Edit edit) {
        return visible(caller, deckId, cardId)
                .then(card ->
                        edit.text()
                                .apply(card.text())
                                .then(text ->
                                        edit.newQuestion()
                                                ? succeed(caller, version, card, text)
                                                : store(
                                                        caller,
                                                        version,
                                                        card,
                                                        card.edited(text, clock.instant()))));
    }

    Outcome<Card> delete(Caller caller, String deckId, String cardId, long version) {
        return visible(caller, deckId, cardId)
                .then(card -> store(caller, version, card, card.deleted(clock.instant())));
    }

    /** Brings a deleted card back; one that is not deleted stays as it is. */
    Outcome<Card> restore(Caller caller, String deckId, String cardId) {
        return known(caller, deckId, cardId)
                .then(card -> {
                    if (card.deletedAt() == null) return new Outcome.Done<>(card);
                    if (!card.restorable(clock.instant())) return new Outcome.Missing<>();
                    return store(caller, card.version(), card, card.restored(clock.instant()));
                });
    }

    private Outcome<Card> add(Deck deck, CardText text) {
        var before = counters.takePlaces(deck.school(), deck.id(), 1);
        var card = Card.create(deck, ids.next(), text, Places.ofNew(before), clock.instant());
        var place = new Room.Place(deck.school(), deck.owner(), deck.id());
        return room.within(place, card.amount(), () -> cards.insert(card))
                .map(stored -> {
                    if (!stored) throw new IllegalStateException("a new id is taken");
                    counters.changed(deck.school(), deck.id());
                    return card;
                });
    }

    private Outcome<Card> succeed(Caller caller, long seen, Card card, CardText text) {
        var now = clock.instant();
        counters.takePlaces(card.school(), card.deck(), 1);
        var next = card.succeededBy(ids.next(), text, now);
        var change = next.amount().plus(next.begunSuccessor().amount()).minus(card.amount());
        return store(caller, seen, card, next, change)
                .map(old -> {
                    var successor = successors.ensure(old);
                    counters.changed(card.school(), card.deck());
                    return successor;
                });
    }

    private Outcome<Card> store(Caller caller, long seen, Card card, Card next) {
        return store(caller, seen, card, next, next.amount().minus(card.amount()));
    }

    private Outcome<Card> store(Caller caller, long seen, Card card, Card next, Amount change) {
        if (card.version() != seen) return new Outcome.Stale<>();
        var place = new Room.Place(card.school(), caller.person(), card.deck());
        return room.within(place, change, () -> cards.replace(next))
                .then(stored -> {
                    if (!stored) return new Outcome.Stale<>();
                    counters.changed(card.school(), card.deck());
                    return new Outcome.Done<>(next);
                });
    }

    private Outcome<Card> visible(Caller caller, String deckId, String cardId) {
        return known(caller, deckId, cardId)
                .then(card ->
                        card.deletedAt() == null
                                ? new Outcome.Done<>(card)
                                : new Outcome.Missing<>());
    }

    private Outcome<Card> known(Caller caller, String deckId, String cardId) {
        return access.change(caller, deckId)
                .then(deck ->
                        Ids.isId(cardId)
                                ? cards.find(caller.school(), deckId, cardId)
                                        .filter(card -> card.knownTo(deck))
                                        .<Outcome<Card>>map(Outcome.Done::new)
                                        .orElseGet(Outcome.Missing::new)
                                : new Outcome.Missing<>());
    }
}
