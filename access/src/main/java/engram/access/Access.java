package engram.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import engram.inbox.view.LiveViews;
import engram.inbox.view.View;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which decks and classes a person may reach. A deck is private to its owner until it is assigned
 * to a class; then the people of that class may study it. Every question takes the school first and
 * sees nothing of another.
 */
@Singleton
public final class Access {
    private final LiveViews views;

    Access(LiveViews views) {
        this.views = views;
    }

    /** One generation, for all that a question has to read. */
    private View view() {
        return views.of(AccessFold.NAME);
    }

    /**
     * A person's place in a class.
     *
     * @param role {@code TEACHER} or {@code LEARNER}
     */
    public record Enrolment(String classId, String person, Caller.Role role) {
        /** What the person is in the class. */
        public Relation relation() {
            return role == Caller.Role.LEARNER ? Relation.LEARNER : Relation.TEACHER;
        }
    }

    /** A deck that a class studies, with the times that its teacher set. */
    public record Assignment(
            String classId, String deck, @Nullable Instant dueAt, @Nullable Instant examAt) {}

    /** The owner of a deck that exists or existed. */
    public Optional<String> ownerOf(String school, String deck) {
        return find(view(), school, deck).map(found -> found.getString("owner"));
    }

    /** What the person is to the deck; empty if they cannot reach it, or if it was deleted. */
    public Optional<Relation> relation(String school, String person, String deck) {
        var view = view();
        return find(view, school, deck)
                .filter(found -> !isDeleted(found))
                .flatMap(found -> relation(view, school, person, found));
    }

    /** What the person is and was to the deck over time; empty if there never was such a deck. */
    public Optional<Reach> reach(String school, String person, String deck) {
        var view = view();
        return find(view, school, deck).map(found -> reach(view, school, person, found));
    }

    private static Reach reach(View view, String school, String person, Document found) {
        var studied = new HashMap<String, List<Reach.Period>>();
        var deck = and(eq("school", school), eq("deck", found.getString("deck")));
        view.collection(AccessFold.ASSIGNMENTS)
                .find(deck)
                .forEach(each -> studied.put(each.getString("class"), periods(each)));
        var memberships =
                studied.keySet().stream().map(each -> school + ":" + each + ":" + person).toList();
        var ways = new ArrayList<Reach.Way>();
        view.collection(AccessFold.ENROLMENTS)
                .find(in("_id", memberships))
                .forEach(each ->
                        ways.add(
                                new Reach.Way(
                                        enrolment(each).relation(),
                                        studied.getOrDefault(each.getString("class"), List.of()),
                                        periods(each))));
        return new Reach(
                found.getString("owner").equals(person),
                isDeleted(found) ? instant(found.getDate("deletedAt")) : null,
                ways);
    }

    private static List<Reach.Period> periods(Document stored) {
        return stored.getList("periods", Document.class).stream()
                .map(each ->
                        new Reach.Period(
                                each.getDate("from").toInstant(), instant(each.getDate("until"))))
                .toList();
    }

    private static Optional<Relation> relation(
            View view, String school, String person, Document found) {
        if (found.getString("owner").equals(person)) return Optional.of(Relation.OWNER);
        var deck = found.getString("deck");
        var classes = classesOf(view, school, deck).stream().map(Assignment::classId).toList();
        var roles =
                enrolmentsAt(
                                view,
                                in(
                                        "_id",
                                        classes.stream()
                                                .map(each -> school + ":" + each + ":" + person)
                                                .toList()))
                        .stream()
                        .map(Enrolment::role)
                        .toList();
        if (roles.contains(Caller.Role.TEACHER)) return Optional.of(Relation.TEACHER);
        return roles.isEmpty() ? Optional.empty() : Optional.of(Relation.LEARNER);
    }

    /**
     * The decks that classes of this person study, in no order. The person's own decks are not
     * among them unless assigned.
     */
    public Set<String> decksAssignedTo(String school, String person) {
        var view = view();
        var classes =
                enrolmentsAt(view, and(eq("school", school), eq("person", person))).stream()
                        .map(Enrolment::classId)
                        .toList();
        var found = new HashSet<String>();
        for (var assignment : assignmentsAt(view, and(eq("school", school), in("class", classes))))
            found.add(assignment.deck());
        return found;
    }

    /** The classes that a person is in. */
    public List<Enrolment> enrolmentsOf(String school, String person) {
        return enrolmentsAt(view(), and(eq("school", school), eq("person", person)));
    }

    /** The people of a class. */
    public List<Enrolment> membersOf(String school, String classId) {
        return enrolmentsAt(view(), and(eq("school", school), eq("class", classId)));
    }

    public Optional<Enrolment> enrolment(String school, String classId, String person) {
        return enrolmentsAt(view(), eq("_id", school + ":" + classId + ":" + person)).stream()
                .findFirst();
    }

    /** The classes that study a deck; none study a deleted one. */
    public List<Assignment> assignmentsOf(String school, String deck) {
        var view = view();
        return isDeleted(view, school, deck) ? List.of() : classesOf(view, school, deck);
    }

    /** How a class studies a deck that was not deleted. */
    public Optional<Assignment> assignment(String school, String classId, String deck) {
        var view = view();
        return isDeleted(view, school, deck)
                ? Optional.empty()
                : assignmentsAt(view, eq("_id", school + ":" + classId + ":" + deck)).stream()
                        .findFirst();
    }

    private static List<Assignment> classesOf(View view, String school, String deck) {
        return assignmentsAt(view, and(eq("school", school), eq("deck", deck)));
    }

    private static boolean isDeleted(View view, String school, String deck) {
        return find(view, school, deck).filter(Access::isDeleted).isPresent();
    }

    private static boolean isDeleted(Document deck) {
        return deck.getBoolean("deleted", false);
    }

    private static Optional<Document> find(View view, String school, String deck) {
        return Optional.ofNullable(
                view.collection(AccessFold.DECKS).find(eq("_id", school + ":" + deck)).first());
    }

    private static List<Enrolment> enrolmentsAt(View view, Bson filter) {
        return view.collection(AccessFold.ENROLMENTS)
                .find(and(filter, ne("deleted", true)))
                .map(Access::enrolment)
                .into(new ArrayList<>());
    }

    private static Enrolment enrolment(Document stored) {
        return new Enrolment(
                stored.getString("class"),
                stored.getString("person"),
                Caller.Role.valueOf(stored.getString("role")));
    }

    private static List<Assignment> assignmentsAt(View view, Bson filter) {
        return view.collection(AccessFold.ASSIGNMENTS)
                .find(and(filter, ne("deleted", true)))
                .map(each ->
                        new Assignment(
                                each.getString("class"),
                                each.getString("deck"),
                                instant(each.getDate("dueAt")),
                                instant(each.getDate("examAt"))))
                .into(new ArrayList<>());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
