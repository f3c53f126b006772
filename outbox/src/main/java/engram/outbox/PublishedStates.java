package engram.outbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;

/** The aggregates of one collection, as the owner of their states. */
record PublishedStates(Store store, Published kind, String topic) implements StateOwner {

    private static String id(String key) {
        return key.replace('/', ':');
    }

    private static List<String> ids(Collection<String> keys) {
        return keys.stream().map(PublishedStates::id).toList();
    }

    @Override
    public Map<String, Long> versions(Collection<String> keys) {
        var stored = store.versions(kind.collection(), ids(keys));
        var versions = new HashMap<String, Long>();
        for (var key : keys)
            if (stored.get(id(key)) instanceof Long version) versions.put(key, version);
        return versions;
    }

    @Override
    public List<Message> newest(Collection<String> keys) {
        var asked = new HashSet<>(keys);
        return store.findAll(kind.collection(), ids(keys)).stream()
                .flatMap(each -> state(each, asked))
                .toList();
    }

    /** Its own state, which is the first of what it has to tell. */
    private Stream<Message> state(Document aggregate, Collection<String> asked) {
        var messages = kind.messages(aggregate).iterator();
        if (!messages.hasNext()) return Stream.empty();
        var first = messages.next();
        return first.topic().equals(topic) && asked.contains(first.key())
                ? Stream.of(first)
                : Stream.empty();
    }

    @Override
    public boolean isSource() {
        return true;
    }
}
