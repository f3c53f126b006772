package engram.roster.assignment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import engram.ground.Databases;
import engram.outbox.Aggregates;
import engram.roster.Ids;
import engram.roster.assignment.model.Assignment;
import engram.roster.period.PeriodForms;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Which class studies which deck, in the collection {@code assignments}; changes are published. */
@Singleton
final class Assignments {
    static final String COLLECTION = "assignments";
    private static final Duration PUBLISHED_WITHIN = Duration.ofSeconds(7);

    private final Aggregates aggregates;
    private final MongoCollection<Document> assignments;

    Assignments(Aggregates aggregates, @Named("owned") MongoDatabase owned) {
        this.aggregates = aggregates;
        this.assignments = owned.getCollection(COLLECTION);
        Databases.patient(assignments).createIndex(Indexes.ascending("school", "class", "_id"));
    }

    /** The assignment, also one that has ended. */
    Optional<Assignment> find(String school, String schoolClass, String deck) {
        return aggregates
                .find(COLLECTION, Ids.document(school, schoolClass, deck))
                .map(Assignments::read);
    }

    /** The decks of a class in the order of their ids: those after one, at most so many. */
    List<Assignment> ofClass(String school, String schoolClass, String after, int limit) {
        return assignments
                .find(
                        and(
                                eq("school", school),
                                eq("class", schoolClass),
                                gt("_id", Ids.document(school, schoolClass, after)),
                                ne("deleted", true)))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(Assignments::read)
                .into(new ArrayList<>());
    }

    /** Stores the next state; false if somebody else changed it meanwhile. */
    boolean save(Assignment next) {
        return next.version() == 1
                ? aggregates.insert(COLLECTION, write(next))
                : aggregates.replace(COLLECTION, write(next), next.version() - 1);
    }

    /** Returns once what is stored of the assignment is in its topic. */
    void awaitPublished(String school, String schoolClass, String deck) {
        aggregates.awaitPublished(
                COLLECTION, Ids.document(school, schoolClass, deck), PUBLISHED_WITHIN);
    }

    private static Document write(Assignment assignment) {
        return new Document(
                        "_id",
                        Ids.document(
                                assignment.school(), assignment.schoolClass(), assignment.deck()))
                .append("school", assignment.school())
                .append("class", assignment.schoolClass())
                .append("deck", assignment.deck())
                .append("dueAt", date(assignment.dueAt()))
                .append("examAt", date(assignment.examAt()))
                .append("deleted", assignment.deleted())
                .append("periods", PeriodForms.write(assignment.periods()))
                .append("version", assignment.version())
                .append("changedAt", Date.from(assignment.changedAt()));
    }

    static Assignment read(Document stored) {
        return new Assignment(
                stored.getString("school"),
                stored.getString("class"),
                stored.getString("deck"),
                instant(stored.getDate("dueAt")),
                instant(stored.getDate("examAt")),
                PeriodForms.of(stored),
                stored.getLong("version"),
                stored.getDate("changedAt").toInstant());
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
