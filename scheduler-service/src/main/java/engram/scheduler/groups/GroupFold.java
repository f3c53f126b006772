package engram.scheduler.groups;

import static java.util.stream.Collectors.toSet;

import engram.inbox.Erased;
import engram.inbox.Fold;
import engram.inbox.Follows;
import engram.inbox.Received;
import engram.inbox.view.View;
import engram.scheduler.place.model.Place;
import engram.scheduler.place.model.Scope;
import engram.scheduler.replay.Marking;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
    static final String NAME = "groups";

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
        return NAME;
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
    public Set<String> erasable() {
        return topics();
    }

    @Override
    public void prepare(View view) {
        groups.index(view);
    }

    @Override
    public Follows apply(View view, List<GroupChange> batch) {
        groups.update(view, batch);
        return marked(batch.stream().map(GroupChange::place).collect(toSet()));
    }

    @Override
    public Follows erase(View view, List<Erased> erased) {
        var places = new HashSet<Place>();
        for (var each : erased) {
            var key = each.key();
            var change =
                    switch (each.topic()) {
                        case "roster.people.v1" ->
                                change(MongoGroups.PEOPLE, key, Scope.LEARNER, key.get(1));
                        case "roster.enrolments.v1" ->
                                change(MongoGroups.ENROLMENTS, key, Scope.LEARNER, key.get(2));
                        case "roster.assignments.v1" ->
                                change(MongoGroups.ASSIGNMENTS, key, Scope.CLASS, key.get(1));
                        default -> change(MongoGroups.DECKS, key, Scope.DECK, key.get(1));
                    };
            groups.remove(view, change);
            places.add(change.place());
        }
        return marked(places);
    }

    private Follows marked(Set<Place> places) {
        return _ -> {
            marking.after(places);
            return List.of();
        };
    }

    @Override
    public boolean tells() {
        return true;
    }

    /** Plans that were made by the view before are looked at again, whatever has changed in it. */
    @Override
    public Optional<String> tellDifferences(View live, Optional<View> before, String after) {
        marking.after(
                groups.schools(live).stream()
                        .map(school -> new Place(school, Scope.SCHOOL, school))
                        .collect(toSet()));
        return Optional.empty();
    }

    private static GroupChange change(String collection, List<String> key, Scope scope, String id) {
        return change(collection, key, new Document(), scope, id);
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
