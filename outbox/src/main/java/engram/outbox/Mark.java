package engram.outbox;

/**
 * That an aggregate may have something to publish.
 *
 * @param version that it is about to reach, or has reached; a writer that dies before its write
 *     leaves a mark that is never reached
 * @param tries how often it was swept since it was set
 */
record Mark(Id id, long version, int tries) {}
