package engram.gateway.session;

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
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Folds what learners gave as answers into one document for each review: {@code texts}, with {@code
 * _id} school:learner:review. A state is applied only over a lower version; one that is deleted
 * leaves its version alone.
 */
@Singleton
final class TextFold implements Fold<TextFold.State> {
    static final String NAME = "texts";
    static final String COLLECTION = "texts";

    private final ObjectMapper json;

    TextFold(ObjectMapper json) {
        this.json = json;
    }

    /** What was given as received. */
    record State(String id, long version, Value value) {
        Document toDocument() {
            var document = new Document("version", version);
            return value.deleted()
                    ? document
                    : document.append("given", value.given())
                            .append("prompt", value.prompt())
                            .append("expected", value.expected());
        }
    }

    @Serdeable
    record Value(
            @Nullable String given,
            @Nullable String prompt,
            @Nullable String expected,
            boolean deleted) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of("review.texts.v1");
    }

    @Override
    public Set<String> erasable() {
        return topics();
    }

    @Override
    public State decode(Received received) throws IOException {
        var key = received.key();
        return new State(
                String.join(":", key.get(0), key.get(1), key.get(2)),
                received.version(),
                json.readValue(received.value(), Value.class));
    }

    @Override
    public Follows apply(View view, List<State> batch) {
        var newest = new LinkedHashMap<String, State>();
        for (var state : batch)
            newest.merge(state.id(), state, (a, b) -> a.version() >= b.version() ? a : b);
        Views.update(
                view.collection(COLLECTION),
                newest.keySet(),
                (id, before) -> {
                    var state = newest.get(id);
                    return before.filter(known ->
                                    state == null || known.getLong("version") >= state.version())
                            .orElseGet(() -> state == null ? new Document() : state.toDocument());
                });
        return Follows.NOTHING;
    }

    @Override
    public Follows erase(View view, List<Erased> erased) {
        Views.remove(view.collection(COLLECTION), erased.stream().map(Erased::id).toList());
        return Follows.NOTHING;
    }
}
