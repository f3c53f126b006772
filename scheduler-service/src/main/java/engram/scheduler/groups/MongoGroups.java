package engram.scheduler.groups;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.model.Indexes;
import engram.ground.Databases;
import engram.inbox.view.LiveViews;
import engram.inbox.view.View;
import engram.inbox.view.Views;
import engram.scheduler.groups.model.Study;
import engram.scheduler.place.model.Learner;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Groups in MongoDB: a document for each record of the topics, by its key. */
@Singleton
final class MongoGroups implements Groups {
    static final String PEOPLE = "group_people";
    static final String ENROLMENTS = "group_enrolments";
    static final String ASSIGNMENTS = "group_assignments";
    static final String DECKS = "group_decks";

    private final LiveViews views;

    MongoGroups(LiveViews views) {
        this.views = views;
    }

    void index(View view) {
        index(view, PEOPLE, "school");
        index(view, ENROLMENTS, "school", "person");
        index(view, ENROLMENTS, "school", "class");
        index(view, ASSIGNMENTS, "school", "class");
        index(view, ASSIGNMENTS, "school", "deck");
        index(view, DECKS, "school", "owner");
    }

    /** One generation, for all that a question has to read. */
    private View view() {
        return views.of(GroupFold.NAME);
    }

    @Override
    public List<String> schools() {
        return schools(view());
    }

    List<String> schools(View view) {
        return view.collection(PEOPLE).distinct("school", String.class).into(new ArrayList<>());
    }

    @Override
    public List<String> people(String school) {
        return ids("person", there(view(), PEOPLE, eq("school", school)));
    }

    @Override
    public boolean hasAdministrator(String school) {
        return !there(view(), PEOPLE, and(eq("school", school), eq("role", "ADMIN"))).isEmpty();
    }

    @Override
    public List<String> peopleOf(String school, String classId) {
        return ids(
                "person",
                there(view(), ENROLMENTS, and(eq("school", school), eq("class", classId))));
    }

    @Override
    public List<String> studentsOf(String school, String deck) {
        var view = view();
        var classes =
                ids("class", there(view, ASSIGNMENTS, and(eq("school", school), eq("deck", deck))));
        var members = there(view, ENROLMENTS, and(eq("school", school), in("class", classes)));
        var students = new TreeSet<>(ids("person", members));
        students.addAll(ids("owner", there(view, DECKS, eq("_id", school + ':' + deck))));
        return new ArrayList<>(students);
    }

    @Override
    public boolean teaches(String school, String person, String learner) {
        var view = view();
        var both =
                there(
                        view,
                        ENROLMENTS,
                        and(eq("school", school), in("person", List.of(person, learner))));
        var taught =
                both.stream()
                        .filter(each -> each.getString("person").equals(person))
                        .filter(each -> each.getString("role").equals("TEACHER"))
                        .map(each -> each.getString("class"))
                        .collect(toSet());
        return both.stream()
                .filter(each -> each.getString("person").equals(learner))
                .anyMatch(each -> taught.contains(each.getString("class")));
    }

    @Override
    public List<String> decksOf(String school, String classId) {
        return ids(
                "deck",
                there(view(), ASSIGNMENTS, and(eq("school", school), eq("class", classId))));
    }

    @Override
    public Map<Learner, Study> studies(Collection<Learner> learners) {
        var view = view();
        var studies = new HashMap<Learner, Study>();
        learners.stream()
                .collect(groupingBy(Learner::school, groupingBy(Learner::id)))
                .forEach(
                        (school, people) -> studies.putAll(studies(view, school, people.keySet())));
        return studies;
    }

    private static Map<Learner, Study> studies(
            View view, String school, Collection<String> people) {
        var enrolments = there(view, ENROLMENTS, and(eq("school", school), in("person", people)));
        var classes = new HashSet<>(ids("class", enrolments));
        var assignments = there(view, ASSIGNMENTS, and(eq("school", school), in("class", classes)));
        var decksByClass = assignments.stream().collect(groupingBy(each -> each.get("class")));
        var decks = new HashMap<String, TreeMap<String, List<String>>>();
        people.forEach(person -> decks.put(person, new TreeMap<>()));
        for (var own : there(view, DECKS, and(eq("school", school), in("owner", people))))
            of(decks, own.getString("owner")).put(own.getString("deck"), new ArrayList<>());
        for (var enrolment : enrolments) {
            var studied = of(decks, enrolment.getString("person"));
            for (var assignment : decksByClass.getOrDefault(enrolment.get("class"), List.of())) {
                var deciding =
                        studied.computeIfAbsent(
                                assignment.getString("deck"), _ -> new ArrayList<>());
                if (enrolment.getString("role").equals("LEARNER"))
                    deciding.add(enrolment.getString("class"));
            }
        }
        var studies = new HashMap<Learner, Study>();
        decks.forEach((person, each) -> studies.put(new Learner(school, person), study(each)));
        return studies;
    }

    private static Study study(Map<String, List<String>> decks) {
        decks.values().forEach(classes -> classes.sort(null));
        return new Study(decks);
    }

    private static <T> T of(Map<String, T> map, String key) {
        return Objects.requireNonNull(map.get(key));
    }

    /** Takes each thing's newest version; older ones change nothing. */
    void update(View view, List<GroupChange> batch) {
        batch.stream()
                .collect(groupingBy(GroupChange::collection))
                .forEach((collection, changes) -> {
                    var newest = new HashMap<String, Document>();
                    for (var change : changes)
                        newest.merge(change.id(), change.document(), MongoGroups::newer);
                    Views.update(
                            view.collection(collection),
                            newest.keySet(),
                            (id, stored) -> {
                                var received = of(newest, id);
                                return stored.map(known -> newer(known, received)).orElse(received);
                            });
                });
    }

    void remove(View view, GroupChange ended) {
        Views.remove(view.collection(ended.collection()), List.of(ended.id()));
    }

    private static Document newer(Document one, Document other) {
        return other.getLong("version") > one.getLong("version") ? other : one;
    }

    private static List<Document> there(View view, String collection, Bson filter) {
        return view.collection(collection)
                .find(and(filter, ne("deleted", true)))
                .into(new ArrayList<>());
    }

    private static List<String> ids(String field, List<Document> documents) {
        return documents.stream().map(each -> each.getString(field)).distinct().sorted().toList();
    }

    private static void index(View view, String collection, String... fields) {
        Databases.patient(view.collection(collection)).createIndex(Indexes.ascending(fields));
    }
}
