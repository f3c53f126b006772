package engram.scheduler.groups;

import static java.util.stream.Collectors.toSet;

import engram.inbox.Fold;
import engram.inbox.Received;
import engram.outbox.Message;
import engram.scheduler.place.model.Place;
import engram.scheduler.place.model.Scope;
import engram.scheduler.replay.Marking;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * People, enrolments, assignments and owners of decks, folded into {@link Groups}; then marks the
 * places whose plans may follow. A view of its own, beside that of {@code access}, so that what is
 * marked is always in the view already, however the two folds run.
 */
@Singleton
final class GroupFold implements Fold<GroupChange> {
    private final ObjectMapper json;
    private final MongoGroups groups;
    private final Marking marking;

    GroupFold(ObjectMapper json, MongoGroups groups, Marking marking) {
        this.json = json;
        this.groups = groups;
        this.marking = marking;
    }

    /** What is read of any of the four values. */
    @Serdeable
    record State(@Nullable String role, @Nullable String owner, boolean deleted) {}

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public Set<String> topics() {
        return Set.of(
                "roster.people.v1",
                "roster.enrolments.v1",
                "roster.assignments.v1",
                "deck.decks.v1");
    }

    @Override
    public GroupChange decode(Received received) throws IOException {
        var state = json.readValue(received.value(), State.class);
        var key = received.key();
        var document =
                new Document("school", received.school())
                        .append("version", received.version())
                        .append("deleted", state.deleted());
        return switch (received.topic()) {
            case "roster.people.v1" -> {
                document.append("person", part(key, 1, 2)).append("role", given(state.role()));
                yield change(MongoGroups.PEOPLE, key, document, Scope.LEARNER, key.get(1));
            }
            case "roster.enrolments.v1" -> {
                document.append("class", part(key, 1, 3))
                        .append("person", key.get(2))
                        .append("role", given(state.role()));
                yield change(MongoGroups.ENROLMENTS, key, document, Scope.LEARNER, key.get(2));
            }
            case "roster.assignments.v1" -> {
                document.append("class", part(key, 1, 3)).append("deck", key.get(2));
                yield change(MongoGroups.ASSIGNMENTS, key, document, Scope.CLASS, key.get(1));
            }
            case "deck.decks.v1" -> {
                document.append("deck", part(key, 1, 2)).append("owner", given(state.owner()));
                yield change(MongoGroups.DECKS, key, document, Scope.DECK, key.get(1));
            }
            default -> throw new IllegalArgumentException("not a topic of this fold");
        };
    }

    @Override
    public List<Message> apply(List<GroupChange> batch) {
        groups.update(batch);
        marking.after(batch.stream().map(GroupChange::place).collect(toSet()));
        return List.of();
    }

    @Override
    public void reset() {
        groups.forgetAll();
    }

    private static GroupChange change(
            String collection, List<String> key, Document document, Scope scope, String id) {
        var place = new Place(key.getFirst(), scope, id);
        return new GroupChange(collection, String.join(":", key), document, place);
    }

    private static String part(List<String> key, int index, int parts) {
        if (key.size() != parts) throw new IllegalArgumentException("not a key of this topic");
        return key.get(index);
    }

    private static String given(@Nullable String value) {
        if (value == null) throw new IllegalArgumentException("a state without role or owner");
        return value;
    }
}
