package engram.gateway.door.model;

import java.util.HashMap;
import java.util.Map;

/**
 * How much is on its way in at once, in all and for each address: bytes, or uploads. Thread-safe.
 */
public final class InFlight {
    private final long all;
    private final long each;
    private final Map<String, Long> taken = new HashMap<>();
    private long sum;

    public InFlight(long all, long each) {
        this.all = all;
        this.each = each;
    }

    /** Whether there was room, and for whom there was none. */
    public enum Room {
        TAKEN,
        NONE_FOR_THE_ADDRESS,
        NONE
    }

    public synchronized Room take(String address, long units) {
        var own = taken.getOrDefault(address, 0L);
        if (own + units > each) return Room.NONE_FOR_THE_ADDRESS;
        if (sum + units > all) return Room.NONE;
        taken.put(address, own + units);
        sum += units;
        return Room.TAKEN;
    }

    /** Gives back what was taken. */
    public synchronized void release(String address, long units) {
        taken.computeIfPresent(address, (_, own) -> own > units ? own - units : null);
        sum -= units;
    }

    public synchronized long taken() {
        return sum;
    }
}
