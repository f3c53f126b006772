package engram.embedded.store.index;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A way to the documents of a query.
 *
 * @param index the index that it goes by; null if by none that could be dropped
 * @param rank the higher, the fewer documents are expected to be read
 * @param sorted whether the positions come in the order that the query asks for
 * @param complete whether everything that the index was asked for is checked by it
 * @param spots every position that can match, each once; the query is still to be checked
 * @param number how many there are of them, of a path that is complete
 */
public record AccessPath(
        @Nullable SearchableIndex index,
        int rank,
        boolean sorted,
        boolean complete,
        Spots spots,
        LongSupplier number) {
    public AccessPath(int rank, boolean sorted, boolean complete, Spots spots) {
        this(null, rank, sorted, complete, spots, () -> count(spots));
    }

    AccessPath by(SearchableIndex by) {
        return new AccessPath(by, rank, sorted, complete, spots, number);
    }

    private static long count(Spots spots) {
        long count = 0;
        for (var all = spots.after(null); all.hasNext(); count++) {
            var _ = all.next();
        }
        return count;
    }

    public long count() {
        return number.getAsLong();
    }
}
