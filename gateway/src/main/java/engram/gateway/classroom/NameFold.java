package engram.gateway.classroom;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import engram.inbox.Fold;
import engram.inbox.Received;
import engram.inbox.Views;
import engram.outbox.Message;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Named;
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
    private static final Map<String, String> COLLECTIONS =
            Map.of("roster.people.v1", "people", "roster.classes.v1", "classes");

    private final MongoDatabase views;
    private final ObjectMapper json;

    NameFold(@Named("views") MongoDatabase views, ObjectMapper json) {
        this.views = views;
        this.json = json;
    }

    /** A name, and the collection that it belongs to. */
    record State(String collection, String id, long version, String name, boolean deleted) {}

    @Serdeable
    record Value(String name, boolean deleted) {}

    @Override
    public String name() {
        return "names";
    }

    @Override
    public Set<String> topics() {
        return COLLECTIONS.keySet();
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
    public List<Message> apply(List<State> batch) {
        for (var collection : COLLECTIONS.values()) {
            var newest = new LinkedHashMap<String, State>();
            for (var state : batch)
                if (state.collection().equals(collection))
                    newest.merge(
                            state.id(),
                            state,
                            (one, other) -> other.version() > one.version() ? other : one);
            Views.update(
                    views.getCollection(collection),
                    newest.keySet(),
                    (id, before) -> next(before, newest.get(id)));
        }
        return List.of();
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
    public void reset() {
        for (var collection : COLLECTIONS.values())
            views.getCollection(collection).deleteMany(Filters.empty());
    }
}
