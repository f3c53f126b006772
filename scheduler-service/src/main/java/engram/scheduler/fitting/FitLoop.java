package engram.scheduler.fitting;

import engram.inbox.Inbox;
import engram.scheduler.lease.Leases;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/**
 * Runs fits in one replica of the service, a second after they are asked for; and each night asks
 * for those that are due.
 */
@Singleton
class FitLoop {
    private static final String WORK = "fits";

    private final RunFits run;
    private final AskForDueFits ask;
    private final Leases leases;
    private final Inbox inbox;
    private volatile boolean stopped;

    FitLoop(RunFits run, AskForDueFits ask, Leases leases, Inbox inbox) {
        this.run = run;
        this.ask = ask;
        this.leases = leases;
        this.inbox = inbox;
    }

    @Scheduled(initialDelay = "2s", fixedDelay = "1s")
    void pass() {
        if (inbox.behind().isEmpty()) run.pass(this::mayGoOn);
    }

    @Scheduled(cron = "0 30 2 * * *")
    void nightly() {
        ask.pass(this::mayGoOn);
    }

    private boolean mayGoOn() {
        return !stopped && leases.hold(WORK);
    }

    @PreDestroy
    void stop() {
        stopped = true;
        leases.release(WORK);
    }
}
