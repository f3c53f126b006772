package engram.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    public List<Document> findAll(String collection, Collection<String> ids) {
        return owned.getCollection(collection).find(in("_id", ids)).into(new ArrayList<>());
    }

    @Override
    public Map<String, Long> versions(String collection, Collection<String> ids) {
        var versions = new HashMap<String, Long>();
        owned.getCollection(collection)
                .find(in("_id", ids))
                .projection(include("version"))
                .forEach(each -> versions.put(each.getString("_id"), each.getLong("version")));
        return versions;
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
