package engram.inbox.view;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.bson.Document;

/**
 * How often what a service derives went back: after a restore, which has to raise it, and after a
 * roll-back. Owned, because views may be dropped: {@code epochs}, {@code _id} {@code views}.
 */
@Singleton
public final class Epochs {
    private final MongoCollection<Document> epochs;

    public Epochs(@Named("owned") MongoDatabase owned) {
        epochs = owned.getCollection("epochs");
    }

    public long current() {
        var found = epochs.find(eq("_id", "views")).first();
        return found == null ? 0 : found.getLong("number");
    }

    /** The next one, which is the current one then. */
    public long raise() {
        var raised =
                epochs.findOneAndUpdate(
                        eq("_id", "views"),
                        Updates.inc("number", 1L),
                        new FindOneAndUpdateOptions()
                                .upsert(true)
                                .returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(raised).getLong("number");
    }
}
