package engram.inbox;

import engram.outbox.Message;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the records of some topics into a view. The inbox reads, dead-letters, retries and commits;
 * the fold only folds.
 *
 * @param <E> what it reads of a record
 */
public interface Fold<E> {

    /** The middle part of its consumer group, unique in the service. */
    String name();

    Set<String> topics();

    /**
     * What the fold needs of a record; null if the record is none of its business.
     *
     * @throws Exception if the record makes no sense; it goes to the dead-letter topic
     */
    @Nullable E decode(Received received) throws Exception;

    /**
     * Folds a batch into the view. Idempotent by identity and version: called again with the same
     * records, in other batches, after a crash.
     *
     * @return the state of every key that the batch touched, changed or not; published before the
     *     offsets are committed
     */
    List<Message> apply(List<E> batch);

    /**
     * The layout of the view; a view of another layout is dropped at start and made anew. At least
     * 1.
     */
    default int layout() {
        return 1;
    }

    /**
     * How many records a batch has at most. More of them are folded at less cost each, while all of
     * them are in memory at once.
     */
    default int batch() {
        return 2_000;
    }

    /**
     * How many readers share the partitions in this process, each with a batch of its own, so that
     * one computes while another waits for the store: as if there were as many replicas.
     */
    default int readers() {
        return 1;
    }

    /** Drops everything derived: a rebuild from the start of the topics follows. */
    void reset();
}
