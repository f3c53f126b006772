package engram.standalone.running;

import java.time.Duration;

/** For how long one process has not been alive, though it is there. For one thread. */
final class Vigil {
    private final Child.Patience patience;
    private Duration limit;
    private long lastLook = System.nanoTime();
    private long lastAlive = lastLook;

    Vigil(Child.Patience patience) {
        this.patience = patience;
        this.limit = patience.start();
    }

    /** Whether it is time to look again. */
    boolean isDue() {
        return System.nanoTime() - lastLook >= patience.probe().toNanos();
    }

    /** Takes down what a look has shown; true once patience is at its end. */
    boolean isOver(boolean alive) {
        lastLook = System.nanoTime();
        if (alive) {
            lastAlive = lastLook;
            limit = patience.unwell();
        }
        return lastLook - lastAlive > limit.toNanos();
    }
}
