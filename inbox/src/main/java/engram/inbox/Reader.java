package engram.inbox;

import java.time.Duration;

/** A thread that reads topics. */
interface Reader extends Runnable {

    /** What it reads, for logs and health. */
    String name();

    /** Whether it is past the end that the topics had when it started. */
    boolean ready();

    /** For how long it has not come round, whether or not what it does succeeds. */
    Duration sinceLastTurn();

    void stop();
}
