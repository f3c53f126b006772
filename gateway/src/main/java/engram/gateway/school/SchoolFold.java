package engram.gateway.school;

import com.mongodb.client.MongoCollection;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Folds what schools choose into {@code schools}, with the school as {@code _id}. A state is
 * applied only over a lower version.
 */
@Singleton
final class SchoolFold implements Fold<SchoolFold.State> {
    static final String COLLECTION = "schools";

    private static final String SCHOOL = "school";

    private final MongoCollection<Document> schools;
    private final ObjectMapper json;

    SchoolFold(@Named("views") MongoDatabase views, ObjectMapper json) {
        this.schools = views.getCollection(COLLECTION);
        this.json = json;
    }

    record State(String school, long version, int lateAfterDays) {
        Document toDocument() {
            return new Document("version", version).append("lateAfterDays", lateAfterDays);
        }
    }

    @Serdeable
    record Value(String scope, Chosen chosen) {}

    @Serdeable
    record Chosen(@Nullable Integer lateAfterDays) {}

    @Override
    public String name() {
        return "schools";
    }

    @Override
    public Set<String> topics() {
        return Set.of("scheduler.settings.v1");
    }

    @Override
    public @Nullable State decode(Received received) throws IOException {
        var value = json.readValue(received.value(), Value.class);
        if (!value.scope().equals(SCHOOL)) return null;
        return new State(
                received.key().getFirst(),
                received.version(),
                Objects.requireNonNullElse(
                        value.chosen().lateAfterDays(), Schools.LATE_AFTER_DAYS));
    }

    @Override
    public List<Message> apply(List<State> batch) {
        var newest = new LinkedHashMap<String, State>();
        for (var state : batch)
            newest.merge(
                    state.school(),
                    state,
                    (one, other) -> other.version() > one.version() ? other : one);
        Views.update(
                schools,
                newest.keySet(),
                (school, before) -> next(before, Objects.requireNonNull(newest.get(school))));
        return List.of();
    }

    private static Document next(Optional<Document> before, State state) {
        return before.filter(known -> known.getLong("version") >= state.version())
                .orElseGet(state::toDocument);
    }

    @Override
    public void reset() {
        schools.deleteMany(Filters.empty());
    }
}
