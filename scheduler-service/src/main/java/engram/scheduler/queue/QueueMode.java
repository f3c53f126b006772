package engram.scheduler.queue;

/** The two ways of studying that run in the browser, from a queue. */
enum QueueMode {
    /** What is due, and some that are new. */
    SPACED,
    /** Every card. */
    FLASHCARDS
}
