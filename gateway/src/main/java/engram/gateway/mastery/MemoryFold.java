package engram.gateway.mastery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;

import engram.gateway.mastery.model.Phase;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Folds the memory of single cards into one document for each learner and deck: {@code memory},
 * with {@code _id} school:learner:deck. A card's state is applied only over a lower version. Tells
 * of every document touched, changed or not.
 */
@Singleton
final class MemoryFold implements Fold<MemoryFold.State> {
    static final String NAME = "memory";
    static final String COLLECTION = "memory";

    private final ObjectMapper json;
    private final ChangeWatcher watcher;

    MemoryFold(ObjectMapper json, ChangeWatcher watcher) {
        this.json = json;
        this.watcher = watcher;
    }

    /** One card's state as received. */
    record State(
            String school, String learner, String card, long version, Instant at, Value value) {
        String id() {
            return String.join(":", school, learner, value.deck());
        }
    }

    @Serdeable
    record Value(
            String deck,
            Phase phase,
            @Nullable Double stability,
            double decay,
            @Nullable Instant due,
            @Nullable Instant lastAnsweredAt,
            @Nullable LocalDate lastDay,
            @Nullable Integer lastRating,
            @Nullable List<Spaced> spaced) {}

    @Serdeable
    record Spaced(Instant at, Instant due) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of("scheduler.memory.v1");
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
                key.get(0), key.get(1), key.get(2), received.version(), received.at(), value);
    }

    @Override
    public Follows apply(View view, List<State> batch) {
        var byDocument = new LinkedHashMap<String, List<State>>();
        for (var state : batch)
            byDocument.computeIfAbsent(state.id(), _ -> new ArrayList<>()).add(state);
        var stored =
                Views.updated(
                        view.collection(COLLECTION),
                        byDocument.keySet(),
                        (id, before) -> next(before, byDocument.getOrDefault(id, List.of())));
        var remembered =
                byDocument.entrySet().stream()
                        .map(entry -> remembered(entry.getValue(), stored.get(entry.getKey())))
                        .toList();
        return _ -> watcher.remembered(remembered);
    }

    private static Document next(Optional<Document> before, List<State> states) {
        var first = states.getFirst();
        var document =
                before.orElseGet(() ->
                        new Document("school", first.school())
                                .append("learner", first.learner())
                                .append("deck", first.value().deck()));
        var cards = new Document(document.get("cards", new Document()));
        for (var state : states) {
            var known = cards.get(state.card(), Document.class);
            if (known == null || known.getLong("version") < state.version())
                cards.append(state.card(), toDocument(state));
        }
        return document.append("cards", cards);
    }

    private static Document toDocument(State state) {
        var value = state.value();
        var spaced = value.spaced() == null ? List.<Spaced>of() : value.spaced();
        return new Document("version", state.version())
                .append("phase", value.phase().name())
                .append("stability", value.stability())
                .append("decay", value.decay())
                .append("due", date(value.due()))
                .append("lastAnsweredAt", date(value.lastAnsweredAt()))
                .append("lastDay", value.lastDay() == null ? null : value.lastDay().toString())
                .append("lastRating", value.lastRating())
                .append("spaced", spaced.stream().map(MemoryFold::toDocument).toList());
    }

    private static Document toDocument(Spaced answer) {
        return new Document("at", date(answer.at())).append("due", date(answer.due()));
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    /** The version is the number of the document's write. */
    private static ChangeWatcher.Remembered remembered(
            List<State> states, @Nullable Document stored) {
        var first = states.getFirst();
        return new ChangeWatcher.Remembered(
                first.school(),
                first.learner(),
                first.value().deck(),
                stored == null ? 0 : stored.getLong("rev"),
                states.stream().map(State::at).max(Instant::compareTo).orElse(first.at()));
    }

    /** The key of a memory does not say in which deck: it is looked for in all of the learner. */
    @Override
    public Follows erase(View view, List<Erased> erased) {
        var byLearner = new LinkedHashMap<String, Set<String>>();
        for (var each : erased)
            byLearner
                    .computeIfAbsent(
                            each.key().get(0) + ":" + each.key().get(1), _ -> new HashSet<>())
                    .add(each.key().get(2));
        byLearner.forEach((learner, cards) -> erase(view, learner, cards));
        return Follows.NOTHING;
    }

    private static void erase(View view, String learner, Set<String> cards) {
        var memory = view.collection(COLLECTION);
        var ids =
                memory.find(and(gt("_id", learner + ':'), lt("_id", learner + ';')))
                        .projection(include("_id"))
                        .map(each -> each.getString("_id"))
                        .into(new ArrayList<>());
        Views.update(
                memory,
                ids,
                (_, before) -> {
                    var document = before.orElseThrow();
                    var left = new Document(document.get("cards", new Document()));
                    left.keySet().removeAll(cards);
                    return document.append("cards", left);
                });
    }
}
