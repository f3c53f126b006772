package engram.deck.card;

import engram.deck.card.CardMoves.Move;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Carries out moves that have begun; those that a crash cut off, too. Any number of threads may do
 * so with the same move: a card follows no move that is older than its last one. So every replica
 * sweeps, without a lease.
 */
@Singleton
class FinishMoves {
    private final CardMoves moves;
    private final Cards cards;
    private final Successors successors;
    private final Clock clock;

    FinishMoves(CardMoves moves, Cards cards, Successors successors, Clock clock) {
        this.moves = moves;
        this.cards = cards;
        this.successors = successors;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "10s", fixedDelay = "1m")
    void run() {
        moves.open().forEach(this::finish);
    }

    /** Puts every card of the move in its place, in their order. */
    void finish(Move move) {
        for (var placement : move.placements()) place(move, placement.card(), placement.position());
        moves.end(move);
    }

    private void place(Move move, String id, long position) {
        var card = cards.find(move.school(), move.deck(), id);
        while (card.isPresent() && card.get().movedBy() < move.number()) {
            var next = card.get().moved(position, move.number(), clock.instant());
            if (cards.replace(next)) break;
            card = cards.find(move.school(), move.deck(), id);
        }
        // The card may have become a new question since the move began.
        cards.find(move.school(), move.deck(), id)
                .filter(placed -> placed.successor() != null)
                .ifPresent(placed -> place(move, successors.ensure(placed).id(), position));
    }
}
