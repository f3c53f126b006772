package engram.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;

/**
 * Runs actors one step at a time, in an order that a seed decides: between any two steps another
 * actor may go on, and any step may be an actor's last.
 */
final class Steps {
    private final Random random;
    private final List<Actor> actors = new ArrayList<>();

    Steps(Random random) {
        this.random = random;
    }

    /** What an actor does; it calls {@link Actor#step} before everything that others can see. */
    interface Script {
        void run(Actor self) throws InterruptedException;
    }

    /** That the actor's process died at this step. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1;

        Crash() {
            super("killed", null, false, false);
        }
    }

    final class Actor {
        private final Semaphore turn = new Semaphore(0);
        private final Semaphore done = new Semaphore(0);
        private final double crashes;
        private boolean immortal;
        private boolean ended;
        private volatile Throwable failure;

        private Actor(double crashes) {
            this.crashes = crashes;
        }

        /** Lets others go first, for as long as the seed says; may be the end. */
        void step() {
            done.release();
            turn.acquireUninterruptibly();
            if (!immortal && random.nextDouble() < crashes) throw new Crash();
        }

        /** From here on it does not die. */
        void surviveFromNow() {
            immortal = true;
        }

        private void begin(Script script) {
            Thread.ofVirtual()
                    .start(() -> {
                        turn.acquireUninterruptibly();
                        try {
                            script.run(this);
                        } catch (Crash killed) {
                            ended = true;
                        } catch (Throwable failed) {
                            failure = failed;
                        } finally {
                            ended = true;
                            done.release();
                        }
                    });
        }

        private void proceed() {
            turn.release();
            done.acquireUninterruptibly();
            if (failure != null) throw new AssertionError("an actor failed", failure);
        }
    }

    void add(double crashes, Script script) {
        var actor = new Actor(crashes);
        actor.begin(script);
        actors.add(actor);
    }

    /** Runs until every actor has ended. */
    void run() {
        var running = new ArrayList<>(actors);
        while (!running.isEmpty()) {
            var next = running.get(random.nextInt(running.size()));
            next.proceed();
            if (next.ended) running.remove(next);
        }
    }
}
