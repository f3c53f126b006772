package engram.outbox;

import engram.tasks.mark.Marks;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.bson.Document;

/**
 * Changes aggregates in such a way that no change can be acknowledged and then never be published:
 * a mark is stored first, then the document, in one conditional write. Safe for use by many threads
 * and many replicas.
 */
@Singleton
public final class Aggregates {
    private final Store store;
    private final Marks marks;
    private final Relaying relay;

    /** The relay, as one who writes sees it. */
    interface Relaying {
        /** That something may be marked: the next pass starts now. */
        void wake();

        /**
         * Waits until the condition holds, asking again after each pass; false when the limit comes
         * first.
         */
        boolean await(BooleanSupplier condition, Duration limit);
    }

    Aggregates(Store store, @Named(Marked.NAME) Marks marks, Relaying relay) {
        this.store = store;
        this.marks = marks;
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
        var stored = store.find(collection, id).map(each -> each.getLong("version")).orElse(0L);
        if (!relay.await(() -> isPublished(collection, id, stored), limit))
            throw new NotPublishedException(collection);
    }

    /**
     * Has an aggregate published again, though nothing changed: its records come anew, with the
     * event ids that they had. Does nothing if there is no such aggregate.
     */
    public void republish(String collection, String id) {
        store.find(collection, id)
                .ifPresent(each -> {
                    marks.before(Marked.key(collection, id), each.getLong("version"));
                    relay.wake();
                });
    }

    private boolean isPublished(String collection, String id, long version) {
        var mark = marks.of(Marked.key(collection, id));
        return mark.map(each -> each.done() >= version).orElse(true);
    }

    private boolean write(String collection, Document aggregate, long version, Write write) {
        if (aggregate.get("version") instanceof Long stated && stated == version) {
            marks.before(Marked.key(collection, aggregate.getString("_id")), version);
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
