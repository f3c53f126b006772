package engram.deck.deck;

import engram.access.Caller;
import engram.deck.Ids;
import engram.deck.deck.model.Deck;
import engram.deck.deck.model.DeckText;
import engram.deck.outcome.model.Outcome;
import engram.deck.usage.Room;
import engram.deck.usage.model.Amount;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Function;

/** What an owner does with a deck. A change counts only over the version that its maker saw. */
@Singleton
final class ChangeDeck {
    private final Decks decks;
    private final DeckAccess access;
    private final Room room;
    private final Ids ids;
    private final Clock clock;

    ChangeDeck(Decks decks, DeckAccess access, Room room, Ids ids, Clock clock) {
        this.decks = decks;
        this.access = access;
        this.room = room;
        this.ids = ids;
        this.clock = clock;
    }

    Outcome<Deck> create(Caller caller, DeckText text) {
        var deck = Deck.create(caller.school(), ids.next(), caller.person(), text, clock.instant());
        var place = new Room.Place(deck.school(), deck.owner(), deck.id());
        return room.within(place, Amount.ONE_DECK, () -> decks.insert(deck))
                .map(stored -> {
                    if (!stored) throw new IllegalStateException("a new id is taken");
                    return deck;
                });
    }

    /** Changes what is written about the deck. */
    Outcome<Deck> describe(
            Caller caller, String id, long version, Function<DeckText, Outcome<DeckText>> change) {
        return access.change(caller, id)
                .then(deck ->
                        change.apply(deck.text())
                                .then(text ->
                                        store(
                                                version,
                                                deck,
                                                deck.described(text, clock.instant()))));
    }

    Outcome<Deck> delete(Caller caller, String id, long version) {
        return access.change(caller, id)
                .then(deck -> store(version, deck, deck.deleted(clock.instant())));
    }

    /** Brings a deleted deck back; one that is not deleted stays as it is. */
    Outcome<Deck> restore(Caller caller, String id) {
        return access.own(caller, id)
                .then(deck -> {
                    if (deck.deletedAt() == null) return new Outcome.Done<>(deck);
                    if (!deck.restorable(clock.instant())) return new Outcome.Missing<>();
                    return store(deck.version(), deck, deck.restored(clock.instant()));
                });
    }

    private Outcome<Deck> store(long seen, Deck deck, Deck next) {
        return deck.version() == seen && decks.replace(next)
                ? new Outcome.Done<>(next)
                : new Outcome.Stale<>();
    }
}
