package engram.inbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads all of a topic in every replica, without a group and without committing, from a moment ago
 * onwards: for what each replica must know and may forget.
 *
 * @param <E> what it reads of a record
 */
public interface Tail<E> {
    /** A tail that was surely up to date less than this ago is good enough to go by. */
    Duration FRESH = Duration.ofSeconds(30);

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

    /** Told every few seconds that all that was in the topic at this moment has been accepted. */
    default void upToDate(Instant asOf) {}
}
