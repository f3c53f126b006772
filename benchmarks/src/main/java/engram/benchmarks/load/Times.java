package engram.benchmarks.load;

/** Seconds of the monotonic clock. */
final class Times {
    private Times() {}

    static double secondsSince(long beginNanos) {
        return (System.nanoTime() - beginNanos) / 1e9;
    }
}
