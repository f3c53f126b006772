package engram.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/**
 * Marks in the collection {@code outbox_marks} beside the aggregates; {@code _id} is {@code
 * collection:aggregate}.
 */
@Singleton
final class MongoStore implements Store {
    private final MongoDatabase owned;
    private final MongoCollection<Document> marks;

    MongoStore(@Named("owned") MongoDatabase owned) {
        this.owned = owned;
        this.marks = owned.getCollection("outbox_marks");
    }

    @Override
    public void mark(String collection, String id, long version) {
        marks.updateOne(
                eq("_id", markId(collection, id)),
                Updates.combine(
                        Updates.max("version", version),
                        Updates.set("collection", collection),
                        Updates.set("aggregate", id),
                        Updates.set("token", UUID.randomUUID().toString()),
                        Updates.set("published", 0L)),
                new UpdateOptions().upsert(true));
    }

    @Override
    public List<Mark> marks() {
        return marks.find().map(MongoStore::toMark).into(new ArrayList<>());
    }

    @Override
    public Optional<Mark> markOf(String collection, String id) {
        return Optional.ofNullable(marks.find(eq("_id", markId(collection, id))).first())
                .map(MongoStore::toMark);
    }

    @Override
    public void published(Mark read, long version) {
        var unchanged =
                and(eq("_id", markId(read.collection(), read.id())), eq("token", read.token()));
        if (version >= read.version()) marks.deleteOne(unchanged);
        else marks.updateOne(unchanged, Updates.max("published", version));
    }

    @Override
    public Optional<Document> find(String collection, String id) {
        return Optional.ofNullable(owned.getCollection(collection).find(eq("_id", id)).first());
    }

    @Override
    public boolean insert(String collection, Document aggregate) {
        try {
            owned.getCollection(collection).insertOne(aggregate);
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw refused;
        }
    }

    @Override
    public boolean replace(String collection, Document next, long readVersion) {
        return owned.getCollection(collection)
                        .replaceOne(
                                and(eq("_id", next.getString("_id")), eq("version", readVersion)),
                                next)
                        .getMatchedCount()
                == 1;
    }

    private static Mark toMark(Document mark) {
        return new Mark(
                mark.getString("collection"),
                mark.getString("aggregate"),
                mark.getLong("version"),
                mark.getString("token"),
                mark.getLong("published"));
    }

    private static String markId(String collection, String id) {
        return collection + ":" + id;
    }
}
