package engram.scheduler.replay;

import engram.inbox.Inbox;
import engram.scheduler.lease.Leases;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/**
 * Lets the replayer look for marks every quarter of a second, in one replica of the service, once
 * that has caught up: plans made of half a view would all be made twice.
 */
@Singleton
class ReplayLoop {
    private static final String WORK = "replays";

    private final Replayer replayer;
    private final Leases leases;
    private final Inbox inbox;
    private volatile boolean stopped;

    ReplayLoop(
            Marks marks,
            List<Versioned> things,
            Renewal renewal,
            Progresses progresses,
            Leases leases,
            Inbox inbox,
            Clock clock) {
        this.replayer = new Replayer(marks, things, renewal, progresses, clock);
        this.leases = leases;
        this.inbox = inbox;
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "250ms")
    void pass() {
        if (inbox.behind().isEmpty()) replayer.pass(() -> !stopped && leases.hold(WORK));
    }

    @PreDestroy
    void stop() {
        stopped = true;
        leases.release(WORK);
    }
}
