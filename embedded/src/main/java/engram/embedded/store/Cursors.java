package engram.embedded.store;

import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import io.netty.channel.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The searches that have answered in part. One ends when its last connection closes, when nobody
 * has asked for more for ten minutes, as in MongoDB, and when there are too many, the longest
 * unused first. Thread-safe.
 */
final class Cursors {
    static final int MOST = 1_000;
    static final int MOST_HELD = 1_000_000;
    static final Duration LONGEST_IDLE = Duration.ofMinutes(10);

    private record Open(Search search, Channel channel, Instant used) {}

    private final Clock clock;

    /** The longest unused first. */
    private final LinkedHashMap<Long, Open> open = new LinkedHashMap<>();

    Cursors(Clock clock) {
        this.clock = clock;
    }

    /** Keeps a search, under a number that cannot be guessed from others. */
    synchronized long add(Search search, Channel channel) {
        long id;
        do {
            id = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        } while (open.containsKey(id));
        put(id, search, channel);
        return id;
    }

    /** Keeps it again, after a batch. */
    synchronized void put(long id, Search search, Channel channel) {
        if (!channel.isActive()) {
            return;
        }
        open.put(id, new Open(search, channel, clock.instant()));
        endIdle();
        while (open.size() > MOST || (held() > MOST_HELD && open.size() > 1)) {
            var _ = open.pollFirstEntry();
        }
    }

    private long held() {
        return open.values().stream().mapToLong(each -> each.search().held()).sum();
    }

    /** Ends what was not used for long. */
    synchronized void endIdle() {
        var before = clock.instant().minus(LONGEST_IDLE);
        open.values().removeIf(each -> each.used().isBefore(before));
    }

    /** Takes one for a batch: until it is put back nobody else finds it. */
    synchronized Search take(long id) {
        endIdle();
        var found = open.remove(id);
        if (found == null) {
            throw new CursorNotFoundException(id);
        }
        return found.search();
    }

    /** Whether there was one. */
    synchronized boolean end(long id) {
        return open.remove(id) != null;
    }

    synchronized void closed(Channel channel) {
        open.values().removeIf(each -> each.channel().equals(channel));
    }

    synchronized int size() {
        return open.size();
    }
}
