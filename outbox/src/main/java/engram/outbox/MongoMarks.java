package engram.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import engram.ground.Databases;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;

/**
 * One document a mark, {@code _id} {@code collection:id}. Its {@code at} is the store's own time:
 * of its writing, or later where it is to be left alone for longer. Its {@code since} is when it
 * was first set, by the clock of who set it, and only for who looks on.
 */
@Singleton
final class MongoMarks implements Marks {
    /** For so long, whoever set a mark is about to serve it. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** Sending takes 10 s at most. */
    private static final Duration CLAIMED = Duration.ofSeconds(30);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoDatabase owned;
    private final Duration grace;
    private final Clock clock;
    private final MongoCollection<Document> marks;

    @Inject
    MongoMarks(@Named("owned") MongoDatabase owned, Clock clock) {
        this(owned, GRACE, clock);
    }

    /** With another grace, for tests. */
    MongoMarks(MongoDatabase owned, Duration grace) {
        this(owned, grace, Clock.systemUTC());
    }

    private MongoMarks(MongoDatabase owned, Duration grace, Clock clock) {
        this.owned = owned;
        this.grace = grace;
        this.clock = clock;
        this.marks = owned.getCollection("publish_marks");
        Databases.patient(marks).createIndex(ascending("at"));
    }

    private static String text(Id id) {
        return id.collection() + ':' + id.id();
    }

    @Override
    public void before(Id id, long version) {
        marks.updateOne(
                eq("_id", text(id)),
                Updates.combine(
                        Updates.set("collection", id.collection()),
                        Updates.set("id", id.id()),
                        Updates.max("version", version),
                        Updates.set("tries", 0),
                        Updates.setOnInsert("since", Date.from(clock.instant())),
                        Updates.currentDate("at")),
                UPSERT);
    }

    @Override
    public boolean stands(Id id) {
        return marks.find(eq("_id", text(id))).first() != null;
    }

    @Override
    public List<Mark> claim(int most) {
        var now = storeTime();
        var due = lt("at", Date.from(now.minus(grace)));
        var ids = new ArrayList<String>();
        marks.find(due)
                .sort(ascending("at"))
                .limit(most)
                .forEach(each -> ids.add(each.getString("_id")));
        if (ids.isEmpty()) return List.of();
        var claim = UUID.randomUUID().toString();
        marks.updateMany(
                and(in("_id", ids), due),
                Updates.combine(
                        Updates.set("at", Date.from(now.plus(CLAIMED).minus(grace))),
                        Updates.set("claim", claim)));
        return marks.find(and(in("_id", ids), eq("claim", claim)))
                .map(MongoMarks::mark)
                .into(new ArrayList<>());
    }

    private static Mark mark(Document mark) {
        return new Mark(
                new Id(mark.getString("collection"), mark.getString("id")),
                mark.getLong("version"),
                mark.getInteger("tries"));
    }

    @Override
    public Waiting waiting() {
        var oldest = marks.find(exists("since")).sort(ascending("since")).limit(1).first();
        if (oldest == null) return new Waiting(marks.estimatedDocumentCount(), Duration.ZERO);
        var age = Duration.between(oldest.getDate("since").toInstant(), clock.instant());
        return new Waiting(marks.estimatedDocumentCount(), age.isNegative() ? Duration.ZERO : age);
    }

    private Instant storeTime() {
        return owned.runCommand(new Document("hello", 1)).getDate("localTime").toInstant();
    }

    @Override
    public void published(Map<Id, Long> versions) {
        var served = new ArrayList<WriteModel<Document>>();
        versions.forEach((id, version) ->
                served.add(
                        new DeleteOneModel<>(and(eq("_id", text(id)), lte("version", version)))));
        if (!served.isEmpty()) marks.bulkWrite(served, UNORDERED);
    }

    @Override
    public void later(Collection<Mark> unserved) {
        if (unserved.isEmpty()) return;
        var now = storeTime();
        var later = new ArrayList<WriteModel<Document>>();
        for (var each : unserved)
            later.add(
                    new UpdateOneModel<>(
                            // Not one that was set anew: that is served at once.
                            and(eq("_id", text(each.id())), eq("tries", each.tries())),
                            Updates.combine(
                                    Updates.inc("tries", 1),
                                    Updates.set("at", Date.from(now.plus(pause(each.tries())))))));
        marks.bulkWrite(later, UNORDERED);
    }

    private static Duration pause(int tries) {
        var doubled = Duration.ofSeconds(1L << Math.min(tries, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
