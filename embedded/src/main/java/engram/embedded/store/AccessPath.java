package engram.embedded.store;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A way to the documents of a query.
 *
 * @param rank the higher, the fewer documents are expected to be read
 * @param sorted whether the positions come in the order that the query asks for
 * @param complete whether everything that the index was asked for is checked by it
 * @param source every position that can match, each once; the query is still to be checked
 * @param number how many there are of them, of a path that is complete
 */
record AccessPath(
        int rank,
        boolean sorted,
        boolean complete,
        Supplier<Stream<Object>> source,
        LongSupplier number) {
    AccessPath(int rank, boolean sorted, boolean complete, Supplier<Stream<Object>> source) {
        this(rank, sorted, complete, source, () -> source.get().count());
    }

    Stream<Object> positions() {
        return source.get();
    }

    long count() {
        return number.getAsLong();
    }
}
