package engram.inbox;

import java.util.concurrent.atomic.LongAdder;

/** What happened to a fold in this process since it started. Thread-safe. */
final class Counts {
    final LongAdder retries = new LongAdder();
    final LongAdder deadLetters = new LongAdder();
    final LongAdder ignoredNulls = new LongAdder();
}
