package engram.embedded.wire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Queue;

/**
 * How many bytes of large messages may be on their way at once. Whoever finds no room waits for it;
 * first come, first served. A message that is larger than all the room has it for itself.
 * Thread-safe.
 */
final class Room {
    private final long most;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private long taken;

    private record Waiting(long bytes, Runnable granted) {}

    Room(long most) {
        this.most = most;
    }

    /** True if the bytes are taken; else they are taken later, and {@code granted} runs then. */
    synchronized boolean take(long bytes, Runnable granted) {
        if (!waiting.isEmpty() || !fits(bytes)) {
            waiting.add(new Waiting(bytes, granted));
            return false;
        }
        taken += bytes;
        return true;
    }

    void giveBack(long bytes) {
        var granted = new ArrayList<Runnable>();
        synchronized (this) {
            taken -= bytes;
            for (var next = waiting.peek(); next != null && fits(next.bytes()); ) {
                taken += next.bytes();
                granted.add(next.granted());
                waiting.remove();
                next = waiting.peek();
            }
        }
        granted.forEach(Runnable::run);
    }

    private boolean fits(long bytes) {
        return taken == 0 || taken + bytes <= most;
    }
}
