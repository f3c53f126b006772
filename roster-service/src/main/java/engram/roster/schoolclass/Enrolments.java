package engram.roster.schoolclass;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import engram.access.Caller;
import engram.ground.Databases;
import engram.outbox.Aggregates;
import engram.roster.Ids;
import engram.roster.period.PeriodForms;
import engram.roster.schoolclass.model.Enrolment;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Who is in which class, in the collection {@code enrolments}; each change is published. */
@Singleton
public final class Enrolments {
    static final String COLLECTION = "enrolments";
    private static final Duration PUBLISHED_WITHIN = Duration.ofSeconds(7);

    private final Aggregates aggregates;
    private final MongoCollection<Document> enrolments;
    private final Clock clock;

    Enrolments(Aggregates aggregates, @Named("owned") MongoDatabase owned, Clock clock) {
        this.aggregates = aggregates;
        this.enrolments = owned.getCollection(COLLECTION);
        this.clock = clock;
        Databases.patient(enrolments).createIndex(Indexes.ascending("school", "person"));
        Databases.patient(enrolments).createIndex(Indexes.ascending("school", "class", "_id"));
    }

    /** A person's place in a class that they have not left. */
    public Optional<Enrolment> find(String school, String schoolClass, String person) {
        return stored(school, schoolClass, person).filter(found -> !found.deleted());
    }

    /** The classes that a person is in, in no order. */
    public List<Enrolment> ofPerson(String school, String person) {
        return enrolments
                .find(and(eq("school", school), eq("person", person), ne("deleted", true)))
                .map(Enrolments::read)
                .into(new ArrayList<>());
    }

    /** The people of a class in the order of their ids: those after one, at most so many. */
    public List<Enrolment> ofClass(String school, String schoolClass, String after, int limit) {
        return enrolments
                .find(
                        and(
                                eq("school", school),
                                eq("class", schoolClass),
                                gt("_id", Ids.document(school, schoolClass, after)),
                                ne("deleted", true)))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(Enrolments::read)
                .into(new ArrayList<>());
    }

    /** Whether at least so many learners came into a class, or back into it, since then. */
    public boolean hasJoined(String school, String schoolClass, Instant since, int many) {
        return enrolments
                        .find(
                                and(
                                        eq("school", school),
                                        eq("class", schoolClass),
                                        eq("role", Enrolment.Part.LEARNER.name()),
                                        gt("changedAt", Date.from(since)),
                                        ne("deleted", true)))
                        .projection(Projections.include("_id"))
                        .limit(many)
                        .into(new ArrayList<>())
                        .size()
                >= many;
    }

    /**
     * Puts a person into a class. Somebody who is in it already keeps their part: a teacher who
     * types the join code does not become a learner.
     */
    public Enrolment enrol(String school, String schoolClass, String person, Enrolment.Part part) {
        while (true) {
            var stored = stored(school, schoolClass, person);
            if (stored.isPresent() && !stored.get().deleted()) return stored.get();
            var next =
                    stored.map(before -> before.again(part, now()))
                            .orElseGet(() ->
                                    Enrolment.first(school, schoolClass, person, part, now()));
            if (save(next, next.version() - 1)) return next;
        }
    }

    /**
     * Puts a person back who was taken out of the class since then, as what they were; false if
     * nobody was.
     */
    public boolean restore(String school, String schoolClass, String person, Instant since) {
        while (true) {
            var stored = stored(school, schoolClass, person);
            if (stored.isEmpty()) return false;
            var before = stored.get();
            if (!before.deleted()) return true;
            if (before.changedAt().isBefore(since)) return false;
            if (save(before.again(before.part(), now()), before.version())) return true;
        }
    }

    /**
     * Lets somebody come in as a learner by their own will; returns once it is published. Empty for
     * a teacher of the school who is not in the class: a teacher is no learner.
     */
    public Optional<Enrolment> join(String school, String schoolClass, Caller caller) {
        if (caller.role() != Caller.Role.LEARNER) return find(school, schoolClass, caller.person());
        var enrolment = enrol(school, schoolClass, caller.person(), Enrolment.Part.LEARNER);
        awaitPublished(school, schoolClass, caller.person());
        return Optional.of(enrolment);
    }

    /** Whether a person is in no class that somebody else than this teacher teaches. */
    public boolean isTaughtByNobodyBut(String school, String person, String teacher) {
        var classes = ofPerson(school, person).stream().map(Enrolment::schoolClass).toList();
        return enrolments
                        .find(
                                and(
                                        eq("school", school),
                                        in("class", classes),
                                        eq("role", Enrolment.Part.TEACHER.name()),
                                        ne("person", teacher),
                                        ne("deleted", true)))
                        .first()
                == null;
    }

    /** Takes a person out of a class; false if they are not in it. */
    public boolean end(String school, String schoolClass, String person) {
        while (true) {
            var stored = find(school, schoolClass, person);
            if (stored.isEmpty()) return false;
            if (save(stored.get().ended(now()), stored.get().version())) return true;
        }
    }

    /** Returns once what is stored of the enrolment is in its topic. */
    public void awaitPublished(String school, String schoolClass, String person) {
        aggregates.awaitPublished(
                COLLECTION, Ids.document(school, schoolClass, person), PUBLISHED_WITHIN);
    }

    private boolean save(Enrolment next, long readVersion) {
        return readVersion == 0
                ? aggregates.insert(COLLECTION, write(next))
                : aggregates.replace(COLLECTION, write(next), readVersion);
    }

    private Optional<Enrolment> stored(String school, String schoolClass, String person) {
        return aggregates
                .find(COLLECTION, Ids.document(school, schoolClass, person))
                .map(Enrolments::read);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Document write(Enrolment enrolment) {
        return new Document(
                        "_id",
                        Ids.document(
                                enrolment.school(), enrolment.schoolClass(), enrolment.person()))
                .append("school", enrolment.school())
                .append("class", enrolment.schoolClass())
                .append("person", enrolment.person())
                .append("role", enrolment.part().name())
                .append("deleted", enrolment.deleted())
                .append("periods", PeriodForms.write(enrolment.periods()))
                .append("version", enrolment.version())
                .append("changedAt", Date.from(enrolment.changedAt()));
    }

    static Enrolment read(Document stored) {
        return new Enrolment(
                stored.getString("school"),
                stored.getString("class"),
                stored.getString("person"),
                Enrolment.Part.valueOf(stored.getString("role")),
                PeriodForms.of(stored),
                stored.getLong("version"),
                stored.getDate("changedAt").toInstant());
    }
}
