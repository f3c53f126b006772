package engram.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Runs actors one step at a time, in an order that a seed decides: between any two steps another
 * actor may go on, and any step may be an actor's last.
 */
public final class Steps {
    private final Random random;
    private final List<Actor> actors = new ArrayList<>();

    public Steps(Random random) {
        this.random = random;
    }

    /** What an actor does; it calls {@link Actor#step} before everything that others can see. */
    public interface Script {
        void run(Actor self) throws InterruptedException;
    }

    /** That the actor's process died at this step. */
    public static final class Crash extends Error {
        private static final long serialVersionUID = 1;

        Crash() {
            super("killed", null, false, false);
        }
    }

    /** One who acts: a process, or a request. */
    public final class Actor {
        private final Semaphore turn = new Semaphore(0);
        private final Semaphore done = new Semaphore(0);
        private final double crashes;
        private boolean immortal;
        private boolean ended;
        private volatile @Nullable Throwable failure;

        private Actor(double crashes) {
            this.crashes = crashes;
        }

        /** Lets others go first, for as long as the seed says; may be the end. */
        public void step() {
            done.release();
            turn.acquireUninterruptibly();
            if (!immortal && random.nextDouble() < crashes) throw new Crash();
        }

        /** From here on it does not die. */
        public void surviveFromNow() {
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

    /**
     * Adds an actor.
     *
     * @param crashes how probable it is that a step is its last, 0 to 1
     */
    public void add(double crashes, Script script) {
        var actor = new Actor(crashes);
        actor.begin(script);
        actors.add(actor);
    }

    /** Runs until every actor has ended. */
    public void run() {
        var running = new ArrayList<>(actors);
        while (!running.isEmpty()) {
            var next = running.get(random.nextInt(running.size()));
            next.proceed();
            if (next.ended) running.remove(next);
        }
    }
}
