package engram.inbox;

import engram.inbox.view.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the records of some topics into a view. The inbox reads, dead-letters, parks, retries and
 * commits, and decides which generation of the view is folded and which is read; the fold only
 * folds.
 *
 * @param <E> what it reads of a record
 */
public interface Fold<E> {

    /** The middle part of its consumer group, unique in the service; readers ask for it by this. */
    String name();

    Set<String> topics();

    /**
     * The layout of the view: higher than before whenever the same records make other documents.
     * The new one is built beside the old. From 1 to 255.
     */
    default int layout() {
        return 1;
    }

    /**
     * The layouts that the readers of this release understand besides its own: the one before, so
     * that it can answer from that until its own is built.
     */
    default Set<Integer> readsLayouts() {
        return Set.of();
    }

    /** Makes the indexes of a generation, before anything is folded into it; at each start. */
    default void prepare(View view) {}

    /**
     * What the fold needs of a record; null if the record is none of its business.
     *
     * @throws Exception if the record makes no sense; it goes to the dead-letter topic
     */
    @Nullable E decode(Received received) throws Exception;

    /**
     * Folds a batch into a view. Idempotent by identity and version: called again with the same
     * records, in other batches, after a crash.
     *
     * @return what follows for every key that the batch touched, changed or not; done before the
     *     offsets are committed
     */
    Follows apply(View view, List<E> batch);

    /** The topics whose keys their owner can end with a null; those of facts are not among them. */
    default Set<String> erasable() {
        return Set.of();
    }

    /**
     * Removes all that the view keeps of these keys of {@link #erasable} topics; idempotent.
     *
     * @return what follows, as in {@link #apply}
     */
    default Follows erase(View view, List<Erased> erased) {
        return Follows.NOTHING;
    }

    /** Whether what follows from a batch has to be told again when a generation becomes live. */
    default boolean tells() {
        return false;
    }

    /**
     * Once a generation is live, of a fold that {@link #tells}: tells what it says and the one
     * before did not, some at a time.
     *
     * @param before the one that was live before; empty if none was, or if this release cannot read
     *     it: then all there is to tell
     * @param after where the last call ended, empty at first
     * @return where the next call begins; empty at the end
     */
    default Optional<String> tellDifferences(View live, Optional<View> before, String after) {
        return Optional.empty();
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
}
