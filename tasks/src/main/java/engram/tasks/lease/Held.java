package engram.tasks.lease;

import java.time.Duration;
import java.time.Instant;

/** A term of the one who holds a lease; of one thread. */
final class Held implements Term {
    private final Lease lease;
    private final long epoch;
    private Instant since;
    private boolean lost;

    Held(Lease lease, long epoch, Instant since) {
        this.lease = lease;
        this.epoch = epoch;
        this.since = since;
    }

    @Override
    public long epoch() {
        return epoch;
    }

    @Override
    public boolean mayAct() {
        return isWithin(Lease.ACTING);
    }

    @Override
    public boolean isUnbroken() {
        return isWithin(Lease.LENGTH.minus(Lease.SKEW));
    }

    @Override
    public boolean renew() {
        if (lost) return false;
        var asked = lease.clock().instant();
        if (lease.renew(epoch)) since = asked;
        else lost = true;
        return !lost;
    }

    private boolean isWithin(Duration limit) {
        var passed = Duration.between(since, lease.clock().instant());
        return !lost && !passed.isNegative() && passed.compareTo(limit) < 0;
    }
}
