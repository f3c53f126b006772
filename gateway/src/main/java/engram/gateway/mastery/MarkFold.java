package engram.gateway.mastery;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/**
 * Folds which cards learners do not want to be asked into one document for each learner and deck:
 * {@code marks}, with {@code _id} school:learner:deck. A state is applied only over a lower
 * version. Tells nobody: no figure that a teacher sees depends on it.
 */
@Singleton
final class MarkFold implements Fold<MarkFold.State> {
    static final String NAME = "marks";
    static final String COLLECTION = "marks";

    private final ObjectMapper json;

    MarkFold(ObjectMapper json) {
        this.json = json;
    }

    /** A learner's marks in a deck as received. */
    record State(String id, String deck, long version, Value value) {
        Document toDocument() {
            var buried = new Document();
            for (var each : value.buried()) buried.append(each.card(), Date.from(each.until()));
            return new Document("deck", deck)
                    .append("version", version)
                    .append("suspended", value.suspended())
                    .append("buried", buried);
        }
    }

    @Serdeable
    record Value(List<String> suspended, List<Buried> buried) {}

    @Serdeable
    record Buried(String card, Instant until) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of("scheduler.marks.v1");
    }

    @Override
    public Set<String> erasable() {
        return topics();
    }

    @Override
    public State decode(Received received) throws IOException {
        var key = received.key();
        var value = json.readValue(received.value(), Value.class);
        return new State(
                String.join(":", key.get(0), key.get(1), key.get(2)),
                key.get(2),
                received.version(),
                value);
    }

    @Override
    public Follows apply(View view, List<State> batch) {
        var byDocument = new LinkedHashMap<String, List<State>>();
        for (var state : batch)
            byDocument.computeIfAbsent(state.id(), _ -> new ArrayList<>()).add(state);
        Views.update(
                view.collection(COLLECTION),
                byDocument.keySet(),
                (id, before) -> next(before, byDocument.getOrDefault(id, List.of())));
        return Follows.NOTHING;
    }

    private static Document next(Optional<Document> before, List<State> states) {
        var document = before.orElseGet(() -> new Document("version", 0L));
        for (var state : states)
            if (document.getLong("version") < state.version()) document = state.toDocument();
        return document;
    }

    @Override
    public Follows erase(View view, List<Erased> erased) {
        Views.remove(view.collection(COLLECTION), erased.stream().map(Erased::id).toList());
        return Follows.NOTHING;
    }
}
