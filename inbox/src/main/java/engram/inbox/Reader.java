package engram.inbox;

import java.time.Duration;

/** A thread that reads topics. */
interface Reader extends Runnable {

    /** What it reads, for logs and health. */
    String name();

    /** Whether the service may answer by what it has read. */
    boolean ready();

    /** For how long it has not come round, whether or not what it does succeeds. */
    Duration sinceLastTurn();

    void stop();
}
