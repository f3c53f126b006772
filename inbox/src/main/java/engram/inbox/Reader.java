package engram.inbox;

/** A thread that reads topics. */
interface Reader extends Runnable {

    /** What it reads, for logs and health. */
    String name();

    /** Whether it is past the end that the topics had when it started. */
    boolean ready();

    void stop();
}
