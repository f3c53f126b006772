package engram.embedded.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import engram.embedded.store.bytes.Bson;
import engram.embedded.store.index.AccessPath;
import engram.embedded.store.index.Spot;
import engram.embedded.store.query.Find;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A find under way. Between two batches it keeps no document and no version of the file, only where
 * it is on its path: so what changes meanwhile may be seen or not, and what stays is found once.
 */
final class Search {
    /** A batch ends with the document that brings it to this size. */
    static final int BATCH_BYTES = 1024 * 1024;

    /** So many are put in order in memory; with a limit, only as many as it lets through. */
    static final int MOST_ORDERED = 500_000;

    private static final int TOO_MANY_TO_ORDER = 292;

    private final DocumentCollection collection;
    private final Find find;
    private final Document check;
    private final AccessPath path;
    private @Nullable Object mark;
    private int toSkip;
    private int left;
    private boolean ended;

    Search(DocumentCollection collection, Find find, Document check, AccessPath path) {
        this.collection = collection;
        this.find = find;
        this.check = check;
        this.path = path;
        toSkip = find.skip();
        left = find.limit() > 0 ? find.limit() : Integer.MAX_VALUE;
    }

    Find find() {
        return find;
    }

    DocumentCollection collection() {
        return collection;
    }

    /** Whether nothing is left; without a limit it can be false at the end of all. */
    boolean ended() {
        return ended || left == 0;
    }

    /** How many positions it keeps in memory. */
    int held() {
        return path.spots().held();
    }

    /** Whether the index that it goes by, if any, is among these. */
    boolean isBy(List<? extends Index<?>> indexes) {
        return path.index() == null || indexes.contains(path.index());
    }

    /** At most so many documents, and not many more than {@value #BATCH_BYTES} bytes of them. */
    List<Document> batch(int most) {
        var batch = new ArrayList<Document>();
        var rest = new Rest();
        var bytes = 0L;
        while (batch.size() < most && bytes < BATCH_BYTES && rest.hasNext()) {
            batch.add(rest.next());
            bytes += rest.bytes();
        }
        return batch;
    }

    /** Everything that is left, one by one, as of now. */
    Iterator<Document> rest() {
        return new Rest();
    }

    Stream<Document> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Rest(), Spliterator.ORDERED), false);
    }

    /** The positions in the order of another find: all, or as many as its limit lets through. */
    List<Object> ordered(Find wanted, Comparator<Document> order) {
        var most = wanted.limit() > 0 ? (long) wanted.skip() + wanted.limit() : Long.MAX_VALUE;
        var inOrder = Comparator.comparing(Ordered::values, order).thenComparing(Ordered::number);
        var kept = new PriorityQueue<Ordered>(inOrder.reversed());
        var rest = new Rest();
        for (int number = 0; rest.hasNext(); number++) {
            kept.add(new Ordered(wanted.sortedBy(rest.next()), number, rest.position()));
            if (kept.size() > most) {
                var _ = kept.poll();
            } else if (kept.size() > MOST_ORDERED) {
                throw new MongoServerError(
                        TOO_MANY_TO_ORDER,
                        "QueryExceededMemoryLimitNoDiskUseAllowed",
                        "Sort exceeded memory limit");
            }
        }
        return kept.stream().sorted(inOrder).map(Ordered::position).toList();
    }

    private record Ordered(Document values, int number, Object position) {}

    private final class Rest implements Iterator<Document> {
        private final Iterator<Spot> spots = path.spots().after(mark);
        private @Nullable Document next;
        private @Nullable Object position;
        private int bytes;

        @Override
        public boolean hasNext() {
            while (next == null && left > 0 && !ended) {
                if (spots.hasNext()) {
                    next = read(spots.next());
                } else {
                    ended = true;
                }
            }
            return next != null;
        }

        /** Null if it is not sought, or not there any more. */
        private @Nullable Document read(Spot spot) {
            mark = spot.mark();
            var stored = spot.bytes() == null ? collection.bytes(spot.position()) : spot.bytes();
            if (stored == null) {
                return null;
            }
            var document = Bson.decode(stored);
            if (!collection.matches(document, check) || skipped()) {
                return null;
            }
            left--;
            position = spot.position();
            bytes = stored.length;
            return document;
        }

        private boolean skipped() {
            return toSkip > 0 && toSkip-- > 0;
        }

        @Override
        public Document next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var found = Objects.requireNonNull(next);
            next = null;
            return found;
        }

        /** Of the document that came last. */
        Object position() {
            return Objects.requireNonNull(position);
        }

        int bytes() {
            return bytes;
        }
    }
}
