package engram.gateway.mastery;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** Which cards of a deck can be asked: those that have an answer and are not deleted. */
@Singleton
public final class DeckCards {
    private final MongoCollection<Document> decks;

    DeckCards(@Named("views") MongoDatabase views) {
        this.decks = views.getCollection(CardFold.COLLECTION);
    }

    /** By deck; empty for a deck that is deleted or not known. One read. */
    public Map<String, Set<String>> answerable(String school, Collection<String> ids) {
        var found = new HashMap<String, Set<String>>();
        for (var id : ids) found.put(id, Set.of());
        if (ids.isEmpty()) return found;
        var keys = ids.stream().map(id -> school + ":" + id).toList();
        for (var deck : decks.find(in("_id", keys))) {
            if (isDeleted(deck)) continue;
            var name = deck.getString("_id").substring(school.length() + 1);
            found.put(name, answerable(deck.get("cards", new Document())));
        }
        return found;
    }

    /** Of one deck. */
    public Set<String> answerable(String school, String deck) {
        return answerable(school, Set.of(deck)).getOrDefault(deck, Set.of());
    }

    /** Whether the deck is known to be deleted. */
    public boolean isDeleted(String school, String deck) {
        var found = decks.find(in("_id", school + ":" + deck)).first();
        return found != null && isDeleted(found);
    }

    private static boolean isDeleted(Document deck) {
        return deck.get("deck", new Document()).getBoolean("deleted", false);
    }

    private static Set<String> answerable(Document cards) {
        var ids = new HashSet<String>();
        cards.forEach((card, state) -> {
            var known = (Document) state;
            if (!known.getBoolean("draft", false) && !known.getBoolean("deleted", false))
                ids.add(card);
        });
        return ids;
    }
}
