package engram.outbox;

import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** A store at which its user may be stopped, or die, before each call. */
record SteppingStore(Store store, Steps.Actor user) implements Store {

    @Override
    public void mark(String collection, String id, long version) {
        user.step();
        store.mark(collection, id, version);
    }

    @Override
    public List<Mark> marks() {
        user.step();
        return store.marks();
    }

    @Override
    public Optional<Mark> markOf(String collection, String id) {
        user.step();
        return store.markOf(collection, id);
    }

    @Override
    public void published(Mark read, long version) {
        user.step();
        store.published(read, version);
    }

    @Override
    public Optional<Document> find(String collection, String id) {
        user.step();
        return store.find(collection, id);
    }

    @Override
    public boolean insert(String collection, Document aggregate) {
        user.step();
        return store.insert(collection, aggregate);
    }

    @Override
    public boolean replace(String collection, Document next, long readVersion) {
        user.step();
        return store.replace(collection, next, readVersion);
    }
}
