package engram.review.cards;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/** The cards that this replica has heard of; deleted ones stay known. */
@Singleton
public final class Cards {
    private final MongoCollection<Document> cards;

    Cards(@Named("views") MongoDatabase views) {
        cards = views.getCollection("cards");
    }

    /** Whether a card has an answer, and so can be asked and rated. */
    public enum Kind {
        ANSWERABLE,
        DRAFT
    }

    /** Those of the cards that are known, in one read. */
    public Map<CardKey, Kind> find(String school, Collection<CardKey> keys) {
        var found = new HashMap<CardKey, Kind>();
        cards.find(in("_id", keys.stream().map(key -> id(school, key)).toList()))
                .projection(Projections.include("deck", "card", "draft"))
                .forEach(each ->
                        found.put(
                                new CardKey(each.getString("deck"), each.getString("card")),
                                each.getBoolean("draft") ? Kind.DRAFT : Kind.ANSWERABLE));
        return found;
    }

    private static String id(String school, CardKey key) {
        return String.join(":", school, key.deck(), key.card());
    }
}
