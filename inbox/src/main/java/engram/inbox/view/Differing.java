package engram.inbox.view;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That what a new live view says, and the one before it did not, is being told.
 *
 * @param before the generation that was live before; null if none was
 * @param unread by {@code topic-partition}, from where on the fold of the one before may not have
 *     told what followed from the records: they are folded again before anything is compared; empty
 *     once they are, or if there are none
 * @param after how far the comparing is; empty at the start
 * @param process that is at it
 * @param until when another process may go on with it
 */
public record Differing(
        @Nullable Generation before,
        Map<String, Long> unread,
        String after,
        String process,
        Instant until) {
    public Differing {
        unread = Map.copyOf(unread);
    }

    /** That process goes on with it. */
    public Differing by(String next, Instant nextUntil) {
        return new Differing(before, unread, after, next, nextUntil);
    }

    /** All that may not have been told was folded again. */
    public Differing read() {
        return new Differing(before, Map.of(), after, process, until);
    }

    /** Compared so far. */
    public Differing compared(String nextAfter) {
        return new Differing(before, unread, nextAfter, process, until);
    }
}
