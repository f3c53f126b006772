package engram.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.bson.Document;

/** Aggregates in the owned database. */
@Singleton
final class MongoStore implements Store {
    private final MongoDatabase owned;

    MongoStore(@Named("owned") MongoDatabase owned) {
        this.owned = owned;
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
}
