package engram.outbox;

import engram.ground.Loops;
import engram.ground.ProcessEnd;
import engram.ground.Topics;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the relay on a thread of its own: at once after a write in this replica, and every quarter
 * of a second for the writes of others. The first pass of a fresh process is the sweep for what a
 * dead one left behind. Creates the service's topics before that.
 */
@Context
final class RelayLoop implements Aggregates.Relaying, Loops {
    private static final Logger log = LoggerFactory.getLogger(RelayLoop.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration BACK_OFF = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final Relay relay;
    private final Lease lease;
    private final Topics topics;
    private final boolean idle;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private final AtomicLong passes = new AtomicLong();
    private boolean woken;
    private volatile boolean settled = true;
    private volatile long lastTurn = System.nanoTime();
    private volatile boolean stopped;

    RelayLoop(
            Store store,
            Publisher publisher,
            List<Published> kinds,
            Lease lease,
            Topics topics,
            ProcessEnd processEnd) {
        this.relay = new Relay(store, publisher, kinds);
        this.lease = lease;
        this.topics = topics;
        this.idle = kinds.isEmpty();
        this.thread =
                Thread.ofPlatform()
                        .name("outbox-relay")
                        .daemon()
                        .uncaughtExceptionHandler(processEnd)
                        .unstarted(() -> {
                            run();
                            if (!stopped) throw new IllegalStateException("the relay ended");
                        });
    }

    @PostConstruct
    void start() {
        topics.create(topics.own());
        if (!idle) thread.start();
    }

    @Override
    public List<String> stalledFor(Duration limit) {
        var isStalled = thread.isAlive() && System.nanoTime() - lastTurn > limit.toNanos();
        return isStalled ? List.of(thread.getName()) : List.of();
    }

    @Override
    public void wake() {
        signal(true);
    }

    @Override
    public boolean await(BooleanSupplier condition, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            var seen = passes.get();
            if (condition.getAsBoolean()) return true;
            var left = deadline - System.nanoTime();
            if (left <= 0 || !awaitPassAfter(seen, Math.min(left, POLL.toNanos()))) return false;
        }
    }

    /** False if the thread is interrupted. */
    private boolean awaitPassAfter(long seen, long nanos) {
        lock.lock();
        try {
            var left = nanos;
            while (passes.get() == seen && left > 0) left = changed.awaitNanos(left);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (!stopped) {
            lastTurn = System.nanoTime();
            try {
                var term = lease.hold();
                settled = false;
                var outcome = term.isPresent() ? relay.pass(term.get()) : Relay.Outcome.DONE;
                settled = true;
                passes.incrementAndGet();
                signal(false);
                switch (outcome) {
                    case DONE -> pause(POLL);
                    case MORE -> log.atDebug().log("More is marked than one pass takes");
                    case FAILED -> pause(BACK_OFF);
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException broken) {
                log.atWarn().setCause(broken).log("The relay could not run; it will try again");
                parkUnlessStopped();
            }
        }
    }

    private void parkUnlessStopped() {
        try {
            pause(BACK_OFF);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause(Duration length) throws InterruptedException {
        lock.lock();
        try {
            var left = length.toNanos();
            while (!woken && left > 0 && !stopped) left = changed.awaitNanos(left);
            woken = false;
        } finally {
            lock.unlock();
        }
    }

    private void signal(boolean wake) {
        lock.lock();
        try {
            woken |= wake;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets the pass under way end, and hands the lease on if nothing is on the way then. A pass
     * that takes too long is broken off and keeps the lease until it runs out.
     */
    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        signal(true);
        if (thread.getState() == Thread.State.NEW) return;
        if (!thread.join(STOP)) thread.interrupt();
        else if (settled) lease.release();
    }
}
