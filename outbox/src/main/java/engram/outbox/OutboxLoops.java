package engram.outbox;

import engram.ground.Loops;
import engram.ground.ProcessEnd;
import engram.ground.Topics;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the sender, the sweep and the reader of the echo their turns, each on a thread of its own,
 * if the service publishes anything. Creates the service's topics before that.
 */
@Context
final class OutboxLoops implements Loops {
    private static final Logger log = LoggerFactory.getLogger(OutboxLoops.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final Topics topics;
    private final List<Loop> loops;

    OutboxLoops(
            List<Published> kinds,
            Sender sender,
            Sweep sweep,
            EchoReader echo,
            Topics topics,
            ProcessEnd processEnd) {
        this.topics = topics;
        this.loops = new ArrayList<>();
        if (echo.hasTopics()) loops.add(new Loop("outbox-echo", new Echoing(echo), processEnd));
        if (kinds.isEmpty()) return;
        loops.add(new Loop("outbox-sweep", () -> !sweep.sweep(), processEnd));
        loops.add(new Loop("outbox-sender", new Sending(sender), processEnd));
    }

    /** What a loop does. */
    private interface Turns {
        /** True if it should rest now. */
        boolean take() throws InterruptedException;

        /** Whether nothing is left that the process should do before it stops. */
        default boolean isSettled() {
            return true;
        }

        default void end() {}
    }

    private record Echoing(EchoReader reader) implements Turns {
        @Override
        public boolean take() throws InterruptedException {
            reader.turn();
            return false;
        }

        @Override
        public void end() {
            reader.close();
        }
    }

    private record Sending(Sender sender) implements Turns {
        @Override
        public boolean take() throws InterruptedException {
            sender.turn(PATIENCE);
            return false;
        }

        @Override
        public boolean isSettled() {
            return sender.isIdle();
        }
    }

    private static final class Loop {
        private final Turns turns;
        private final CountDownLatch stopped = new CountDownLatch(1);
        private final Thread thread;
        private volatile long lastTurn = System.nanoTime();

        Loop(String name, Turns turns, ProcessEnd processEnd) {
            this.turns = turns;
            this.thread =
                    Thread.ofPlatform()
                            .name(name)
                            .daemon()
                            .uncaughtExceptionHandler(processEnd)
                            .unstarted(this::run);
        }

        private void run() {
            try {
                while (stopped.getCount() > 0 || !turns.isSettled()) {
                    lastTurn = System.nanoTime();
                    if (turn()) rest();
                }
            } catch (InterruptedException stopping) {
                log.atDebug().addKeyValue("loop", thread.getName()).log("A loop was broken off");
            } finally {
                turns.end();
            }
        }

        private void rest() throws InterruptedException {
            var _ = stopped.await(BETWEEN_SWEEPS.toMillis(), TimeUnit.MILLISECONDS);
        }

        private boolean turn() throws InterruptedException {
            try {
                return turns.take();
            } catch (RuntimeException broken) {
                log.atWarn()
                        .setCause(broken)
                        .addKeyValue("loop", thread.getName())
                        .log("A turn broke off; the next will try again");
                return true;
            }
        }

        private boolean isStalled(Duration limit) {
            return thread.isAlive() && System.nanoTime() - lastTurn > limit.toNanos();
        }

        /** Lets it do what is left, and breaks it off if that takes too long. */
        private void stop() throws InterruptedException {
            stopped.countDown();
            if (thread.getState() != Thread.State.NEW && !thread.join(STOP)) thread.interrupt();
        }
    }

    @PostConstruct
    void start() {
        topics.prepare();
        loops.forEach(each -> each.thread.start());
    }

    @Override
    public List<String> stalledFor(Duration limit) {
        return loops.stream()
                .filter(each -> each.isStalled(limit))
                .map(each -> each.thread.getName())
                .toList();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        for (var each : loops) each.stop();
    }
}
