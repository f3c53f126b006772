package engram.outbox;

import engram.simulation.Steps;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** A store at which its user may be stopped, or die, before each call. */
record SteppingStore(Store store, Steps.Actor user) implements Store {

    @Override
    public Optional<Document> find(String collection, String id) {
        user.step();
        return store.find(collection, id);
    }

    @Override
    public List<Document> findAll(String collection, Collection<String> ids) {
        user.step();
        return store.findAll(collection, ids);
    }

    @Override
    public Map<String, Long> versions(String collection, Collection<String> ids) {
        user.step();
        return store.versions(collection, ids);
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
