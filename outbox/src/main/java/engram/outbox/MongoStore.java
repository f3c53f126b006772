package engram.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

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
    public void mark(Mark mark) {
        marks.updateOne(
                eq("_id", markId(mark.collection(), mark.id())),
                Updates.combine(
                        Updates.max("version", mark.version()),
                        Updates.set("collection", mark.collection()),
                        Updates.set("aggregate", mark.id())),
                new UpdateOptions().upsert(true));
    }

    @Override
    public List<Mark> marks() {
        return marks.find()
                .map(mark ->
                        new Mark(
                                mark.getString("collection"),
                                mark.getString("aggregate"),
                                mark.getLong("version")))
                .into(new ArrayList<>());
    }

    @Override
    public boolean isMarked(String collection, String id) {
        return marks.find(eq("_id", markId(collection, id))).first() != null;
    }

    @Override
    public void unmark(String collection, String id, long publishedVersion) {
        marks.deleteOne(and(eq("_id", markId(collection, id)), lte("version", publishedVersion)));
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

    private static String markId(String collection, String id) {
        return collection + ":" + id;
    }
}
