package engram.inbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads all of a topic in every replica, without a group and without committing, from a moment ago
 * onwards: for what each replica must know and may forget.
 *
 * @param <E> what it reads of a record
 */
public interface Tail<E> {
    String topic();

    /** How far back a fresh process starts. */
    Duration lookBack();

    /**
     * What is needed of a record; null if nothing.
     *
     * @throws Exception if the record makes no sense; it is logged and passed over
     */
    @Nullable E decode(Received received) throws Exception;

    void accept(E event);
}
