package engram.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bson.Document;

/**
 * Changes aggregates in such a way that no change can be acknowledged and then never be published:
 * a mark is stored first, then the document, in one conditional write; then it is sent. Safe for
 * use by many threads and many replicas.
 */
@Singleton
public final class Aggregates {
    private final Store store;
    private final Marks marks;
    private final Sender sender;

    Aggregates(Store store, Marks marks, Sender sender) {
        this.store = store;
        this.marks = marks;
        this.sender = sender;
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
        var stored = store.find(collection, id);
        if (stored.isEmpty()) return;
        try {
            published(new Id(collection, id), stored.get())
                    .get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException late) {
            throw new NotPublishedException(collection, late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotPublishedException(collection, interrupted);
        }
    }

    private CompletableFuture<Void> published(Id id, Document stored) {
        var underWay = sender.of(id, stored.getLong("version"));
        if (underWay.isPresent()) return underWay.get();
        // Sent long ago, or by somebody who has not come to it: then it is sent here.
        return marks.stands(id) ? sender.send(id, stored) : CompletableFuture.completedFuture(null);
    }

    /**
     * Has an aggregate published again, though nothing changed: its records come anew, with the
     * event ids that they had. Does nothing if there is no such aggregate.
     */
    public void republish(String collection, String id) {
        store.find(collection, id)
                .ifPresent(each -> {
                    var name = new Id(collection, id);
                    marks.before(name, each.getLong("version"));
                    sender.send(name, each);
                });
    }

    private boolean write(String collection, Document aggregate, long version, Write write) {
        if (!(aggregate.get("version") instanceof Long stated && stated == version))
            throw new IllegalArgumentException(
                    "the version of the " + collection + " must be the long " + version);
        var id = Id.of(collection, aggregate);
        marks.before(id, version);
        if (!write.tryIt()) return false;
        sender.send(id, aggregate);
        return true;
    }

    private interface Write {
        boolean tryIt();
    }
}
