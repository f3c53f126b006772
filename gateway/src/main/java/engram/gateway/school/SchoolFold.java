package engram.gateway.school;

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
    static final String NAME = "schools";
    static final String COLLECTION = "schools";

    private static final String SCHOOL = "school";

    private final ObjectMapper json;

    SchoolFold(ObjectMapper json) {
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
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of("scheduler.settings.v1");
    }

    @Override
    public Set<String> erasable() {
        return topics();
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
    public Follows apply(View view, List<State> batch) {
        var newest = new LinkedHashMap<String, State>();
        for (var state : batch)
            newest.merge(
                    state.school(),
                    state,
                    (one, other) -> other.version() > one.version() ? other : one);
        Views.update(
                view.collection(COLLECTION),
                newest.keySet(),
                (school, before) -> next(before, Objects.requireNonNull(newest.get(school))));
        return Follows.NOTHING;
    }

    private static Document next(Optional<Document> before, State state) {
        return before.filter(known -> known.getLong("version") >= state.version())
                .orElseGet(state::toDocument);
    }

    @Override
    public Follows erase(View view, List<Erased> erased) {
        Views.remove(
                view.collection(COLLECTION),
                erased.stream()
                        .filter(each -> each.key().get(1).equals(SCHOOL))
                        .map(each -> each.key().getFirst())
                        .toList());
        return Follows.NOTHING;
    }
}
