package engram.manners.health;

import engram.ground.Loops;
import engram.inbox.Inbox;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * Two questions that must not be confused. Ready: can it answer? That waits for folds that are
 * still reading, which no restart makes quicker. Alive: do its own threads work? If not, only a
 * restart helps.
 */
@Singleton
final class Health {
    /** No turn of a loop takes as long, not even one that waits for a server in vain. */
    private static final Duration STALLED = Duration.ofMinutes(5);

    private final Inbox inbox;
    private final List<Loops> loops;

    Health(Inbox inbox, List<Loops> loops) {
        this.inbox = inbox;
        this.loops = loops;
    }

    /**
     * An answer.
     *
     * @param status {@code UP} or {@code DOWN}
     * @param missing what it is down for: the folds without a view that can be read, the tails that
     *     have not been up to date lately, or the loops that stand still
     * @param alarms what stands still until somebody has looked at it, and why; it may answer all
     *     the same
     */
    @Serdeable
    record State(String status, List<String> missing, List<String> alarms) {
        static State of(List<String> missing, List<String> alarms) {
            return new State(missing.isEmpty() ? "UP" : "DOWN", missing, alarms);
        }

        boolean isUp() {
            return missing.isEmpty();
        }
    }

    State ready() {
        return State.of(inbox.behind(), inbox.alarms());
    }

    State alive() {
        return State.of(
                loops.stream().flatMap(each -> each.stalledFor(STALLED).stream()).toList(),
                List.of());
    }
}
