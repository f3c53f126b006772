package engram.inbox;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Watches for a producer that sends nothing that can be read: records of one topic that are refused
 * in a row, however many batches they come in. A few are put aside; so many are a fault of a
 * release, and putting them aside would empty the topic. What is read again is counted once. Of one
 * thread.
 */
final class Refused {
    static final int MOST_IN_A_ROW = 100;

    private Map<String, Integer> before = Map.of();
    private Map<String, Integer> inARow = new HashMap<>();
    private @Nullable Alarm alarm;
    private boolean passing;

    /** That so many were refused; nothing of the batch is put aside. */
    static final class Alarm extends RuntimeException {
        private static final long serialVersionUID = 1;

        Alarm(String topic, Throwable reason) {
            super(
                    "%d records of %s in a row could not be read: %s"
                            .formatted(MOST_IN_A_ROW, topic, DeadLetters.describe(reason)),
                    reason);
        }
    }

    /** A batch begins, perhaps one that did not come to its end before. */
    void begin() {
        inARow = new HashMap<>(before);
        alarm = null;
    }

    void good(String topic) {
        inARow.remove(topic);
    }

    void bad(String topic, Throwable reason) {
        var row = inARow.merge(topic, 1, Integer::sum);
        if (row >= MOST_IN_A_ROW && !passing && alarm == null) alarm = new Alarm(topic, reason);
    }

    /** To be called before anything is folded or put aside. */
    void check() {
        if (alarm != null) throw alarm;
    }

    /** The batch came to its end. */
    void end() {
        before = inARow;
        if (inARow.isEmpty()) passing = false;
    }

    /** Somebody decided that they are to be put aside, until some can be read again. */
    void letPass() {
        passing = true;
    }
}
