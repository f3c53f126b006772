package engram.deck.card;

import engram.access.Caller;
import engram.deck.Ids;
import engram.deck.card.model.Card;
import engram.deck.card.model.CardText;
import engram.deck.card.model.Places;
import engram.deck.deck.DeckAccess;
import engram.deck.deck.model.Deck;
import engram.deck.outcome.model.Outcome;
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
    private final Ids ids;
    private final Clock clock;

    ChangeCard(
            DeckAccess access,
            Cards cards,
            CardCounters counters,
            Successors successors,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.cards = cards;
        this.counters = counters;
        this.successors = successors;
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
                                                ? succeed(version, card, text)
                                                : store(
                                                        version,
                                                        card,
                                                        card.edited(text, clock.instant()))));
    }

    Outcome<Card> delete(Caller caller, String deckId, String cardId, long version) {
        return visible(caller, deckId, cardId)
                .then(card -> store(version, card, card.deleted(clock.instant())));
    }

    /** Brings a deleted card back; one that is not deleted stays as it is. */
    Outcome<Card> restore(Caller caller, String deckId, String cardId) {
        return known(caller, deckId, cardId)
                .then(card -> {
                    if (card.deletedAt() == null) return new Outcome.Done<>(card);
                    if (!card.restorable(clock.instant())) return new Outcome.Missing<>();
                    if (isFull(card.school(), card.deck())) return full();
                    return store(card.version(), card, card.restored(clock.instant()));
                });
    }

    private Outcome<Card> add(Deck deck, CardText text) {
        var before = counters.takePlaces(deck.school(), deck.id(), 1);
        if (before >= Deck.MOST_CARDS && isFull(deck.school(), deck.id())) return full();
        var card = Card.create(deck, ids.next(), text, Places.ofNew(before), clock.instant());
        if (!cards.insert(card)) return add(deck, text);
        counters.changed(deck.school(), deck.id());
        return new Outcome.Done<>(card);
    }

    private Outcome<Card> succeed(long seen, Card card, CardText text) {
        var now = clock.instant();
        counters.takePlaces(card.school(), card.deck(), 1);
        return store(seen, card, card.succeededBy(ids.next(), text, now))
                .map(old -> {
                    var successor = successors.ensure(old);
                    counters.changed(card.school(), card.deck());
                    return successor;
                });
    }

    private Outcome<Card> store(long seen, Card card, Card next) {
        if (card.version() != seen || !cards.replace(next)) return new Outcome.Stale<>();
        counters.changed(card.school(), card.deck());
        return new Outcome.Done<>(next);
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

    private boolean isFull(String school, String deck) {
        return counters.of(school, deck).cards() >= Deck.MOST_CARDS;
    }

    private static Outcome<Card> full() {
        return new Outcome.Clash<>("A deck holds at most " + Deck.MOST_CARDS + " cards");
    }
}
