package engram.tasks.lease;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Leases in memory, as strict as those in a database. */
public final class LeasesInMemory implements LeaseStore {
    private final Map<String, Kept> leases;
    private final Runnable step;

    private record Kept(String owner, Instant until, long epoch) {}

    private static final String NOBODY = "";

    public LeasesInMemory() {
        this(new HashMap<>(), () -> {});
    }

    private LeasesInMemory(Map<String, Kept> leases, Runnable step) {
        this.leases = leases;
        this.step = step;
    }

    /** A new process, which may be stopped, or die, before each call. */
    public Leases process(Clock clock, Runnable step) {
        return new Leases(new LeasesInMemory(leases, step), clock);
    }

    @Override
    public OptionalLong renew(String work, String owner, Instant until) {
        step.run();
        var kept = leases.get(work);
        if (kept == null || !kept.owner().equals(owner)) return OptionalLong.empty();
        leases.put(work, new Kept(owner, until, kept.epoch()));
        return OptionalLong.of(kept.epoch());
    }

    @Override
    public OptionalLong take(String work, String owner, Instant now, Instant until) {
        step.run();
        var kept = leases.getOrDefault(work, new Kept(NOBODY, Instant.MIN, 0));
        if (!kept.until().isBefore(now)) return OptionalLong.empty();
        leases.put(work, new Kept(owner, until, kept.epoch() + 1));
        return OptionalLong.of(kept.epoch() + 1);
    }

    @Override
    public void release(String work, String owner) {
        step.run();
        leases.computeIfPresent(
                work,
                (_, kept) ->
                        kept.owner().equals(owner)
                                ? new Kept(NOBODY, Instant.EPOCH, kept.epoch())
                                : kept);
    }
}
