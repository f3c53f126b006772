package engram.gateway.classroom;

import engram.inbox.Erased;
import engram.inbox.Fold;
import engram.inbox.Follows;
import engram.inbox.Received;
import engram.inbox.view.View;
import engram.inbox.view.Views;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Folds the names of people and classes: {@code people} and {@code classes}, with {@code _id}
 * school:person and school:class. A state is applied only over a lower version.
 */
@Singleton
final class NameFold implements Fold<NameFold.State> {
    static final String NAME = "names";

    private static final Map<String, String> COLLECTIONS =
            Map.of("roster.people.v1", "people", "roster.classes.v1", "classes");

    private final ObjectMapper json;

    NameFold(ObjectMapper json) {
        this.json = json;
    }

    /** A name, and the collection that it belongs to. */
    record State(String collection, String id, long version, String name, boolean deleted) {}

    @Serdeable
    record Value(String name, boolean deleted) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return COLLECTIONS.keySet();
    }

    @Override
    public Set<String> erasable() {
        return topics();
    }

    @Override
    public State decode(Received received) throws IOException {
        var collection = COLLECTIONS.get(received.topic());
        if (collection == null) throw new IllegalArgumentException("not a topic of this fold");
        var value = json.readValue(received.value(), Value.class);
        var id = received.key().get(0) + ":" + received.key().get(1);
        return new State(collection, id, received.version(), value.name(), value.deleted());
    }

    @Override
    public Follows apply(View view, List<State> batch) {
        for (var collection : COLLECTIONS.values()) {
            var newest = new LinkedHashMap<String, State>();
            for (var state : batch)
                if (state.collection().equals(collection))
                    newest.merge(
                            state.id(),
                            state,
                            (one, other) -> other.version() > one.version() ? other : one);
            Views.update(
                    view.collection(collection),
                    newest.keySet(),
                    (id, before) -> next(before, newest.get(id)));
        }
        return Follows.NOTHING;
    }

    private static Document next(Optional<Document> before, @Nullable State state) {
        if (state == null) throw new IllegalArgumentException("nothing was received");
        if (before.isPresent() && before.get().getLong("version") >= state.version())
            return before.get();
        return new Document("name", state.name())
                .append("deleted", state.deleted())
                .append("version", state.version());
    }

    @Override
    public Follows erase(View view, List<Erased> erased) {
        COLLECTIONS.forEach((topic, collection) ->
                Views.remove(
                        view.collection(collection),
                        erased.stream()
                                .filter(each -> each.topic().equals(topic))
                                .map(Erased::id)
                                .toList()));
        return Follows.NOTHING;
    }
}
