package engram.tasks.lease;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * That one process, and no other, does a work. The holder renews it at each pass, and between the
 * pieces of long work; one that ends in good order gives it up. Thread-safe.
 *
 * <p>Terms, in seconds: acting is allowed for 5 after the lease was renewed; after 15 another may
 * take over. Clocks of replicas may differ by 5.
 *
 * <p>It is no lock: one that stood still may go on beside the next one for a moment, so the work
 * itself must be safe to do twice.
 */
public final class Lease {
    static final Duration LENGTH = Duration.ofSeconds(15);
    static final Duration SKEW = Duration.ofSeconds(5);
    static final Duration ACTING = Duration.ofSeconds(5);

    private final LeaseStore store;
    private final String work;
    private final String owner;
    private final Clock clock;

    Lease(LeaseStore store, String work, String owner, Clock clock) {
        this.store = store;
        this.work = work;
        this.owner = owner;
        this.clock = clock;
    }

    /** Takes or renews the lease; empty while another process has it. */
    public Optional<Term> hold() {
        var now = clock.instant();
        var until = now.plus(LENGTH);
        var epoch = store.renew(work, owner, until);
        if (epoch.isEmpty()) epoch = store.take(work, owner, now, until);
        return epoch.isEmpty()
                ? Optional.empty()
                : Optional.of(new Held(this, epoch.getAsLong(), now));
    }

    /** Gives the lease up, if this process has it; for when it has nothing on the way. */
    public void release() {
        store.release(work, owner);
    }

    Clock clock() {
        return clock;
    }

    /** Renews the lease if it has been this process's since that epoch began. */
    boolean renew(long epoch) {
        var renewed = store.renew(work, owner, clock.instant().plus(LENGTH));
        return renewed.isPresent() && renewed.getAsLong() == epoch;
    }
}
