package engram.deck.card;

import engram.deck.deck.Decks;
import engram.deck.deck.model.Deck;
import engram.deck.usage.Room;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Removes for good what was deleted so long ago that it can no longer be restored; it gives its
 * room back. What the topics say of it stays. Any number of replicas may do it.
 */
@Singleton
class RemoveDeleted {
    /** Whoever restores something at the last moment has time to finish. */
    static final Duration GRACE = Duration.ofHours(1);

    private final Decks decks;
    private final Cards cards;
    private final CardCounters counters;
    private final CardMoves moves;
    private final Room room;
    private final Clock clock;

    RemoveDeleted(
            Decks decks,
            Cards cards,
            CardCounters counters,
            CardMoves moves,
            Room room,
            Clock clock) {
        this.decks = decks;
        this.cards = cards;
        this.counters = counters;
        this.moves = moves;
        this.room = room;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    void run() {
        var time = clock.instant().minus(Deck.RESTORABLE).minus(GRACE);
        decks.deletedBefore(time).forEach(this::remove);
        cards.decksWithDeleted(time).forEach(deck -> removeCards(deck, time));
    }

    /** The deck last: while it is there, this is done again. */
    private void remove(Deck deck) {
        cards.removeAll(deck.school(), deck.id());
        counters.forget(deck.school(), deck.id());
        moves.forget(deck.school(), deck.id());
        decks.removeDeleted(deck);
        doubt(deck);
    }

    private void removeCards(Cards.OfDeck deck, Instant time) {
        cards.removeDeleted(deck.school(), deck.deck(), time);
        decks.find(deck.school(), deck.deck()).ifPresent(this::doubt);
    }

    private void doubt(Deck deck) {
        room.doubt(new Room.Place(deck.school(), deck.owner(), deck.id()));
    }
}
