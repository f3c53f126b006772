package engram.roster.schoolclass;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import engram.outbox.Aggregates;
import engram.roster.Ids;
import engram.roster.schoolclass.model.JoinCode;
import engram.roster.schoolclass.model.SchoolClass;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The classes, in the collection {@code classes}; each change is published. */
@Singleton
public final class Classes {
    static final String COLLECTION = "classes";
    private static final Duration PUBLISHED_WITHIN = Duration.ofSeconds(7);

    private final Aggregates aggregates;
    private final MongoCollection<Document> classes;

    Classes(Aggregates aggregates, @Named("owned") MongoDatabase owned) {
        this.aggregates = aggregates;
        this.classes = owned.getCollection(COLLECTION);
    }

    public Optional<SchoolClass> find(String school, String id) {
        return aggregates
                .find(COLLECTION, Ids.document(school, id))
                .map(Classes::read)
                .filter(found -> !found.deleted());
    }

    /** Those of the classes that are there, in the order of their ids. */
    public List<SchoolClass> findAll(String school, Collection<String> ids) {
        var found =
                classes.find(in("_id", ids.stream().map(id -> Ids.document(school, id)).toList()))
                        .map(Classes::read)
                        .into(new ArrayList<>());
        found.removeIf(SchoolClass::deleted);
        found.sort(java.util.Comparator.comparing(SchoolClass::id));
        return found;
    }

    void insert(SchoolClass schoolClass) {
        if (!aggregates.insert(COLLECTION, write(schoolClass)))
            throw new IllegalStateException("a new class's id is taken");
    }

    /** Changes a class, again from the start if somebody else did so meanwhile. */
    Optional<SchoolClass> change(String school, String id, UnaryOperator<SchoolClass> change) {
        while (true) {
            var found = find(school, id);
            if (found.isEmpty()) return found;
            var next = change.apply(found.get());
            if (replace(next)) return Optional.of(next);
        }
    }

    /** Stores the next state of a class; false if another came first. */
    boolean replace(SchoolClass next) {
        return aggregates.replace(COLLECTION, write(next), next.version() - 1);
    }

    /** Lets nobody join any more, unless the class was changed since it was read. */
    public void pauseJoining(SchoolClass read, Instant now) {
        var _ = replace(read.withJoiningPaused(true, now));
    }

    void awaitPublished(String school, String id) {
        aggregates.awaitPublished(COLLECTION, Ids.document(school, id), PUBLISHED_WITHIN);
    }

    private static Document write(SchoolClass schoolClass) {
        return new Document("_id", Ids.document(schoolClass.school(), schoolClass.id()))
                .append("school", schoolClass.school())
                .append("class", schoolClass.id())
                .append("name", schoolClass.name())
                .append("joinCode", schoolClass.joinCode().value())
                .append(
                        "formerJoinCode",
                        schoolClass.formerJoinCode() == null
                                ? null
                                : schoolClass.formerJoinCode().value())
                .append("joiningPausedAt", date(schoolClass.joiningPausedAt()))
                .append("joiningLiftedAt", date(schoolClass.joiningLiftedAt()))
                .append("deleted", schoolClass.deleted())
                .append("version", schoolClass.version())
                .append("changedAt", Date.from(schoolClass.changedAt()));
    }

    static SchoolClass read(Document stored) {
        var former = stored.getString("formerJoinCode");
        return new SchoolClass(
                stored.getString("school"),
                stored.getString("class"),
                stored.getString("name"),
                new JoinCode(stored.getString("joinCode")),
                former == null ? null : new JoinCode(former),
                instant(stored.getDate("joiningPausedAt")),
                instant(stored.getDate("joiningLiftedAt")),
                stored.getBoolean("deleted"),
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
