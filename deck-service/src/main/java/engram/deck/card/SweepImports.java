package engram.deck.card;

import engram.deck.card.OpenImports.Open;
import engram.deck.deck.Decks;
import engram.deck.usage.Room;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * Removes what imports left behind that did not reach their commit point within an hour. The deck
 * is told first that the import is abandoned, in a conditional write: an import that is merely slow
 * can then no longer commit, so it never appears in part. Every replica sweeps, without a lease:
 * each step may be done twice.
 */
@Singleton
class SweepImports {
    static final Duration PATIENCE = Duration.ofHours(1);

    private final OpenImports open;
    private final Decks decks;
    private final Cards cards;
    private final Room room;
    private final Clock clock;

    SweepImports(OpenImports open, Decks decks, Cards cards, Room room, Clock clock) {
        this.open = open;
        this.decks = decks;
        this.cards = cards;
        this.room = room;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "1m", fixedDelay = "10m")
    void sweep() {
        for (var leftover : open.begunBefore(clock.instant().minus(PATIENCE))) {
            if (!committed(leftover)) remove(leftover);
            open.end(leftover.school(), leftover.deck(), leftover.importId());
        }
    }

    private void remove(Open leftover) {
        cards.removeImport(leftover.school(), leftover.deck(), leftover.importId());
        room.doubt(new Room.Place(leftover.school(), leftover.owner(), leftover.deck()));
    }

    /** Whether the import did commit; once this is false it stays so. */
    private boolean committed(Open leftover) {
        while (true) {
            var deck = decks.find(leftover.school(), leftover.deck());
            if (deck.isEmpty()) return false;
            var imports = deck.get().imports();
            if (imports.committed().contains(leftover.importId())) return true;
            if (imports.abandoned().contains(leftover.importId())) return false;
            var barred =
                    imports.hidden()
                            ? decks.removeHidden(deck.get())
                            : decks.replace(
                                    deck.get().abandoned(leftover.importId(), clock.instant()));
            if (barred) return false;
        }
    }
}
