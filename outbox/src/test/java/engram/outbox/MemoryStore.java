package engram.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;

/** A store in memory, as strict as the real one. */
final class MemoryStore implements Store {
    private final Map<String, Document> aggregates = new HashMap<>();

    private static String key(String collection, String id) {
        return collection + ":" + id;
    }

    @Override
    public synchronized Optional<Document> find(String collection, String id) {
        return Optional.ofNullable(aggregates.get(key(collection, id))).map(MemoryStore::copy);
    }

    @Override
    public synchronized List<Document> findAll(String collection, Collection<String> ids) {
        return ids.stream().flatMap(id -> find(collection, id).stream()).toList();
    }

    @Override
    public synchronized Map<String, Long> versions(String collection, Collection<String> ids) {
        return findAll(collection, ids).stream()
                .collect(
                        Collectors.toMap(
                                each -> each.getString("_id"), each -> each.getLong("version")));
    }

    @Override
    public synchronized boolean insert(String collection, Document aggregate) {
        return aggregates.putIfAbsent(key(collection, aggregate.getString("_id")), copy(aggregate))
                == null;
    }

    @Override
    public synchronized boolean replace(String collection, Document next, long readVersion) {
        var key = key(collection, next.getString("_id"));
        var now = aggregates.get(key);
        if (now == null || now.getLong("version") != readVersion) return false;
        aggregates.put(key, copy(next));
        return true;
    }

    /** Removes events from an aggregate's outbox, whatever its version. */
    synchronized void pull(String collection, String id, List<String> events) {
        var now = aggregates.get(key(collection, id));
        if (now == null) return;
        var left = new ArrayList<>(now.getList("outbox", String.class));
        left.removeAll(events);
        now.put("outbox", left);
    }

    private static Document copy(Document document) {
        var copy = new Document(document);
        copy.replaceAll((_, value) -> value instanceof List<?> list ? List.copyOf(list) : value);
        return copy;
    }
}
