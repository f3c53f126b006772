package engram.inbox;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.bson.Document;

/**
 * Which run through the topics a fold's view comes from. It lives beside the view, so that whoever
 * drops the view drops it too; the next start then reads everything again under a new consumer
 * group.
 */
@Singleton
final class Generations {
    private final MongoCollection<Document> generations;
    private final Clock clock;

    Generations(@Named("views") MongoDatabase views, Clock clock) {
        this.generations = views.getCollection("folds");
        this.clock = clock;
    }

    /** The generation of the fold's view; a view without one is emptied first. */
    String of(Fold<?> fold) {
        var known = generations.find(eq("_id", fold.name())).first();
        if (known != null) return known.getString("generation");
        fold.reset();
        var fresh = Long.toString(clock.millis(), Character.MAX_RADIX);
        return generations
                .findOneAndUpdate(
                        eq("_id", fold.name()),
                        Updates.setOnInsert("generation", fresh),
                        new FindOneAndUpdateOptions()
                                .upsert(true)
                                .returnDocument(ReturnDocument.AFTER))
                .getString("generation");
    }
}
