package engram.tasks;

import engram.ground.Loops;
import engram.ground.ProcessEnd;
import engram.tasks.lease.Lease;
import engram.tasks.lease.Term;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets passes follow each other on a thread of its own, while this process has the lease: at once
 * when it is woken, and every quarter of a second for what others have marked. The first pass of a
 * fresh process is the sweep for what a dead one left behind. An error that is no exception ends
 * the process.
 */
public final class TaskLoop implements Loops {
    private static final Logger log = LoggerFactory.getLogger(TaskLoop.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration BACK_OFF = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final Passes passes;
    private final Lease lease;
    private final BooleanSupplier mayBegin;
    private final Turns turns = new Turns();
    private final Thread thread;
    private volatile boolean settled = true;
    private volatile long lastTurn = System.nanoTime();
    private volatile boolean stopped;

    /**
     * @param name of the thread
     * @param mayBegin asked before each pass; while it says no, the lease is left to others
     */
    public TaskLoop(
            String name,
            Passes passes,
            Lease lease,
            BooleanSupplier mayBegin,
            ProcessEnd processEnd) {
        this.passes = passes;
        this.lease = lease;
        this.mayBegin = mayBegin;
        this.thread =
                Thread.ofPlatform()
                        .name(name)
                        .daemon()
                        .uncaughtExceptionHandler(processEnd)
                        .unstarted(() -> {
                            run();
                            if (!stopped) throw new IllegalStateException("a loop ended");
                        });
    }

    /** The term, which is over for new work once the process stops; asking for it is a turn. */
    private final class Watched implements Term {
        private final Term term;

        private Watched(Term term) {
            this.term = term;
        }

        @Override
        public long epoch() {
            return term.epoch();
        }

        @Override
        public boolean mayAct() {
            lastTurn = System.nanoTime();
            return !stopped && term.mayAct();
        }

        @Override
        public boolean isUnbroken() {
            return term.isUnbroken();
        }

        @Override
        public boolean renew() {
            return term.renew();
        }

        @Override
        public boolean mayGoOn() {
            lastTurn = System.nanoTime();
            return !stopped && term.mayGoOn();
        }
    }

    public void start() {
        thread.start();
    }

    @Override
    public List<String> stalledFor(Duration limit) {
        var isStalled = thread.isAlive() && System.nanoTime() - lastTurn > limit.toNanos();
        return isStalled ? List.of(thread.getName()) : List.of();
    }

    /** That something may be marked: the next pass starts now. */
    public void wake() {
        turns.wake();
    }

    /**
     * Waits until the condition holds, asking again after each pass; false when the limit comes
     * first.
     */
    public boolean await(BooleanSupplier condition, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            var seen = turns.count();
            if (condition.getAsBoolean()) return true;
            var left = deadline - System.nanoTime();
            if (left <= 0 || !turns.awaitOneAfter(seen, Math.min(left, POLL.toNanos())))
                return false;
        }
    }

    private void run() {
        while (!stopped) {
            lastTurn = System.nanoTime();
            try {
                var outcome = pass();
                turns.ended();
                switch (outcome) {
                    case DONE -> turns.pause(POLL);
                    case MORE -> {}
                    case FAILED -> turns.pause(BACK_OFF);
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException broken) {
                log.atWarn()
                        .setCause(broken)
                        .addKeyValue("loop", thread.getName())
                        .log("A pass broke off; the next will try again");
                if (!turns.pauseUnlessInterrupted(BACK_OFF)) return;
            }
        }
    }

    private Passes.Outcome pass() throws InterruptedException {
        if (!mayBegin.getAsBoolean()) return Passes.Outcome.DONE;
        var term = lease.hold();
        if (term.isEmpty()) return Passes.Outcome.DONE;
        settled = false;
        var outcome = passes.pass(new Watched(term.get()));
        settled = true;
        return outcome;
    }

    /**
     * Lets the pass under way end, and hands the lease on if nothing is on the way then. A pass
     * that takes too long is broken off and keeps the lease until it runs out.
     */
    public void stop() throws InterruptedException {
        stopped = true;
        turns.wake();
        if (thread.getState() == Thread.State.NEW) return;
        if (!thread.join(STOP)) thread.interrupt();
        else if (settled) lease.release();
    }
}
