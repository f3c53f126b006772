package engram.access;

import com.mongodb.client.model.Indexes;
import engram.ground.Databases;
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
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Folds decks, enrolments and assignments into what {@link Access} reads. Ids come from the
 * record's key, which starts with the school: nothing can join two, and a record whose value names
 * another is refused.
 */
@Singleton
final class AccessFold implements Fold<AccessFold.State> {
    static final String NAME = "access";
    static final String DECKS = "access_decks";
    static final String ENROLMENTS = "access_enrolments";
    static final String ASSIGNMENTS = "access_assignments";

    private static final Map<String, String> COLLECTIONS =
            Map.of(
                    "deck.decks.v1", DECKS,
                    "roster.enrolments.v1", ENROLMENTS,
                    "roster.assignments.v1", ASSIGNMENTS);

    private final ObjectMapper json;

    AccessFold(ObjectMapper json) {
        this.json = json;
    }

    record State(String collection, String id, Document document) {}

    @Serdeable
    record Deck(@Nullable String school, @Nullable String owner, boolean deleted) {}

    @Serdeable
    record Enrolment(
            @Nullable String school,
            String role,
            @Nullable List<PeriodV1> periods,
            boolean deleted) {}

    @Serdeable
    record PeriodV1(Instant from, @Nullable Instant until) {}

    @Serdeable
    record Assignment(
            @Nullable String school,
            @Nullable Instant dueAt,
            @Nullable Instant examAt,
            @Nullable List<PeriodV1> periods,
            boolean deleted) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return COLLECTIONS.keySet();
    }

    /** 2: with the times of enrolments and assignments. */
    @Override
    public int layout() {
        return 2;
    }

    @Override
    public Set<String> erasable() {
        return topics();
    }

    @Override
    public void prepare(View view) {
        index(view, ENROLMENTS, "person");
        index(view, ENROLMENTS, "class");
        index(view, ASSIGNMENTS, "deck");
        index(view, ASSIGNMENTS, "class");
    }

    private static void index(View view, String collection, String field) {
        Databases.patient(view.collection(collection))
                .createIndex(Indexes.ascending("school", field));
    }

    @Override
    public State decode(Received received) throws IOException {
        var collection = COLLECTIONS.get(received.topic());
        if (collection == null) throw new IllegalArgumentException("not a topic of this fold");
        var key = received.key();
        if (key.size() != (received.topic().equals("deck.decks.v1") ? 2 : 3))
            throw new IllegalArgumentException("not a key of this topic");
        var document =
                new Document("school", received.school()).append("version", received.version());
        switch (received.topic()) {
            case "deck.decks.v1" -> {
                var deck = json.readValue(received.value(), Deck.class);
                sameSchool(received, deck.school());
                if (deck.owner() == null)
                    throw new IllegalArgumentException("nobody owns the deck");
                document.append("deck", key.get(1))
                        .append("owner", deck.owner())
                        .append("deleted", deck.deleted())
                        .append("deletedAt", deck.deleted() ? Date.from(received.at()) : null);
            }
            case "roster.enrolments.v1" -> {
                var enrolment = json.readValue(received.value(), Enrolment.class);
                sameSchool(received, enrolment.school());
                document.append("class", key.get(1))
                        .append("person", key.get(2))
                        .append("role", Caller.Role.valueOf(enrolment.role()).name());
                document.append("deleted", enrolment.deleted())
                        .append(
                                "periods",
                                periods(enrolment.periods(), enrolment.deleted(), received));
            }
            default -> {
                var assignment = json.readValue(received.value(), Assignment.class);
                sameSchool(received, assignment.school());
                document.append("class", key.get(1))
                        .append("deck", key.get(2))
                        .append("deleted", assignment.deleted())
                        .append(
                                "periods",
                                periods(assignment.periods(), assignment.deleted(), received));
                document.append("dueAt", date(assignment.dueAt()))
                        .append("examAt", date(assignment.examAt()));
            }
        }
        return new State(collection, String.join(":", key), document);
    }

    @Override
    public Follows apply(View view, List<State> batch) {
        for (var collection : COLLECTIONS.values()) {
            var newest = new LinkedHashMap<String, Document>();
            for (var state : batch) {
                if (state.collection().equals(collection))
                    newest.merge(state.id(), state.document(), AccessFold::newer);
            }
            if (!newest.isEmpty()) {
                Views.update(
                        view.collection(collection),
                        newest.keySet(),
                        (id, stored) -> newer(stored, newest.get(id)));
            }
        }
        return Follows.NOTHING;
    }

    @Override
    public Follows erase(View view, List<Erased> erased) {
        for (var topic : topics())
            Views.remove(
                    view.collection(Objects.requireNonNull(COLLECTIONS.get(topic))),
                    erased.stream()
                            .filter(each -> each.topic().equals(topic))
                            .map(Erased::id)
                            .toList());
        return Follows.NOTHING;
    }

    private static void sameSchool(Received received, @Nullable String school) {
        if (school != null && !school.equals(received.school()))
            throw new IllegalArgumentException("envelope and value name two schools");
    }

    private static Document newer(Optional<Document> stored, @Nullable Document received) {
        if (received == null) throw new IllegalArgumentException("nothing was received");
        return stored.isEmpty() ? received : newer(stored.get(), received);
    }

    private static Document newer(Document one, Document other) {
        return other.getLong("version") > one.getLong("version") ? other : one;
    }

    /** What came without them was so from the beginning. */
    private static List<Document> periods(
            @Nullable List<PeriodV1> told, boolean deleted, Received received) {
        var periods =
                told != null && !told.isEmpty()
                        ? told
                        : List.of(new PeriodV1(Instant.EPOCH, deleted ? received.at() : null));
        return periods.stream()
                .map(each ->
                        new Document("from", Date.from(each.from()))
                                .append("until", date(each.until())))
                .toList();
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
