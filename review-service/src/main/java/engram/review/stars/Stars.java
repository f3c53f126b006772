package engram.review.stars;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/**
 * A learner's stars in a deck, one document for both: {@code _id} {@code school:learner:deck}. They
 * travel on no topic, for only this service asks questions. A set that one write changes needs no
 * version.
 */
@Singleton
public final class Stars {
    private final MongoCollection<Document> stars;

    Stars(@Named("owned") MongoDatabase owned) {
        this.stars = owned.getCollection("stars");
    }

    /** The starred cards, in the order in which they got their stars. */
    public Set<String> of(String school, String learner, String deck) {
        var found = stars.find(eq("_id", id(school, learner, deck))).first();
        return found == null
                ? Set.of()
                : new LinkedHashSet<>(found.getList("cards", String.class, List.of()));
    }

    void add(String school, String learner, String deck, String card) {
        stars.updateOne(
                eq("_id", id(school, learner, deck)),
                Updates.addToSet("cards", card),
                new UpdateOptions().upsert(true));
    }

    void remove(String school, String learner, String deck, String card) {
        stars.updateOne(eq("_id", id(school, learner, deck)), Updates.pull("cards", card));
    }

    private static String id(String school, String learner, String deck) {
        return String.join(":", school, learner, deck);
    }
}
