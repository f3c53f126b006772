package engram.scheduler.fitting;

import engram.tasks.lease.Lease;
import engram.tasks.lease.Leases;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/**
 * Each night asks for the fits that are due, in one replica of the service. Asking twice asks once;
 * the lease only spares the walk over everybody.
 */
@Singleton
class NightlyFits {
    private final AskForDueFits ask;
    private final Lease lease;
    private volatile boolean stopped;

    NightlyFits(AskForDueFits ask, Leases leases) {
        this.ask = ask;
        this.lease = leases.of("nightly-fits");
    }

    @Scheduled(cron = "0 30 2 * * *")
    void run() {
        lease.hold().ifPresent(term -> ask.pass(() -> !stopped && term.mayGoOn()));
    }

    @PreDestroy
    void stop() {
        stopped = true;
        lease.release();
    }
}
