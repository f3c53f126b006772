package engram.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/** A store in memory, as strict as the real one. */
final class MemoryStore implements Store {
    private final Map<String, Document> aggregates = new HashMap<>();
    private final Map<String, Mark> marks = new HashMap<>();

    private static String key(String collection, String id) {
        return collection + ":" + id;
    }

    @Override
    public synchronized void mark(String collection, String id, long version) {
        var token = UUID.randomUUID().toString();
        marks.merge(
                key(collection, id),
                new Mark(collection, id, version, token, 0),
                (old, fresh) ->
                        new Mark(collection, id, Math.max(old.version(), version), token, 0));
    }

    @Override
    public synchronized List<Mark> marks() {
        return List.copyOf(marks.values());
    }

    @Override
    public synchronized Optional<Mark> markOf(String collection, String id) {
        return Optional.ofNullable(marks.get(key(collection, id)));
    }

    @Override
    public synchronized void published(Mark read, long version) {
        marks.computeIfPresent(
                key(read.collection(), read.id()),
                (_, now) -> {
                    if (!now.token().equals(read.token())) return now;
                    if (version >= now.version()) return null;
                    return new Mark(
                            now.collection(),
                            now.id(),
                            now.version(),
                            now.token(),
                            Math.max(now.published(), version));
                });
    }

    @Override
    public synchronized Optional<Document> find(String collection, String id) {
        return Optional.ofNullable(aggregates.get(key(collection, id))).map(MemoryStore::copy);
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
        var left = new java.util.ArrayList<>(now.getList("outbox", String.class));
        left.removeAll(events);
        now.put("outbox", left);
    }

    private static Document copy(Document document) {
        var copy = new Document(document);
        copy.replaceAll((_, value) -> value instanceof List<?> list ? List.copyOf(list) : value);
        return copy;
    }
}
