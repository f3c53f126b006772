package engram.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.bson.Document;

/**
 * Changes aggregates in such a way that no change can be acknowledged and then never be published:
 * a mark is stored first, then the document, in one conditional write. Safe for use by many threads
 * and many replicas.
 */
@Singleton
public final class Aggregates {
    private final Store store;
    private final RelayLoop relay;

    Aggregates(Store store, RelayLoop relay) {
        this.store = store;
        this.relay = relay;
    }

    /** The aggregate with this {@code _id}, if there is one. */
    public Optional<Document> find(String collection, String id) {
        return store.find(collection, id);
    }

    /**
     * Stores a new aggregate with {@code version} 1.
     *
     * @return false if the {@code _id} is taken; nothing is stored then
     */
    public boolean insert(String collection, Document aggregate) {
        return write(collection, aggregate, 1, () -> store.insert(collection, aggregate));
    }

    /**
     * Stores the next state of an aggregate, with {@code version} one above the version that was
     * read.
     *
     * @return false if another write came first; nothing is stored then
     */
    public boolean replace(String collection, Document next, long readVersion) {
        return write(
                collection,
                next,
                readVersion + 1,
                () -> store.replace(collection, next, readVersion));
    }

    /**
     * Waits until everything stored of the aggregate so far is in its topic. For commands that
     * change who may see what: they answer once their event is published.
     *
     * @throws NotPublishedException if it takes longer than the limit; the change is stored all the
     *     same and will be published
     */
    public void awaitPublished(String collection, String id, Duration limit) {
        if (!relay.await(() -> !store.isMarked(collection, id), limit))
            throw new NotPublishedException(collection);
    }

    private boolean write(String collection, Document aggregate, long version, Write write) {
        if (aggregate.get("version") instanceof Long stated && stated == version) {
            store.mark(new Store.Mark(collection, aggregate.getString("_id"), version));
            var written = write.tryIt();
            relay.wake();
            return written;
        }
        throw new IllegalArgumentException(
                "the version of the " + collection + " must be the long " + version);
    }

    private interface Write {
        boolean tryIt();
    }
}
