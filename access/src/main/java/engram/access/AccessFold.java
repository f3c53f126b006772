package engram.access;

import com.mongodb.client.MongoDatabase;
import engram.inbox.Fold;
import engram.inbox.Received;
import engram.inbox.Views;
import engram.outbox.Message;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final Map<String, String> COLLECTIONS =
            Map.of(
                    "deck.decks.v1", "access_decks",
                    "roster.enrolments.v1", "access_enrolments",
                    "roster.assignments.v1", "access_assignments");

    private final MongoDatabase views;
    private final ObjectMapper json;

    AccessFold(@Named("views") MongoDatabase views, ObjectMapper json) {
        this.views = views;
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
        return "access";
    }

    @Override
    public Set<String> topics() {
        return COLLECTIONS.keySet();
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
    public List<Message> apply(List<State> batch) {
        for (var collection : COLLECTIONS.values()) {
            var newest = new LinkedHashMap<String, Document>();
            for (var state : batch) {
                if (state.collection().equals(collection))
                    newest.merge(state.id(), state.document(), AccessFold::newer);
            }
            if (!newest.isEmpty()) {
                Views.update(
                        views.getCollection(collection),
                        newest.keySet(),
                        (id, stored) -> newer(stored, newest.get(id)));
            }
        }
        return List.of();
    }

    @Override
    public void reset() {
        for (var collection : COLLECTIONS.values())
            views.getCollection(collection).deleteMany(new Document());
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
