package engram.gateway.mastery;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/**
 * Which cards of a deck can be asked: those that have an answer and are not deleted. What a deck
 * has is kept until it is written again; whoever asks for it shares it, however large it is.
 */
@Singleton
public final class DeckCards {
    private static final int MOST_KEPT = 200_000;

    private final MongoCollection<Document> decks;
    private final Cache<String, Kept> kept =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_KEPT)
                    .weigher((String _, Kept deck) -> 1 + deck.cards().size())
                    .build();

    DeckCards(@Named("views") MongoDatabase views) {
        this.decks = views.getCollection(CardFold.COLLECTION);
    }

    /** The cards of a deck as of one write of its document. */
    private record Kept(long rev, Set<String> cards) {}

    /** By deck; empty for a deck that is deleted or not known. At most two reads. */
    public Map<String, Set<String>> answerable(String school, Collection<String> ids) {
        var found = new HashMap<String, Set<String>>();
        for (var id : ids) found.put(id, Set.of());
        if (ids.isEmpty()) return found;
        var changed = new ArrayList<String>();
        var keys = ids.stream().map(id -> school + ":" + id).toList();
        for (var deck : decks.find(in("_id", keys)).projection(include("rev", "deck"))) {
            if (isDeleted(deck)) continue;
            var key = deck.getString("_id");
            var known = kept.getIfPresent(key);
            if (known != null && known.rev() == deck.getLong("rev"))
                found.put(key.substring(school.length() + 1), known.cards());
            else changed.add(key);
        }
        read(changed).forEach((key, cards) -> found.put(key.substring(school.length() + 1), cards));
        return found;
    }

    private Map<String, Set<String>> read(List<String> keys) {
        var read = new HashMap<String, Set<String>>();
        if (keys.isEmpty()) return read;
        for (var deck : decks.find(in("_id", keys))) {
            if (isDeleted(deck)) continue;
            var cards = answerable(deck.get("cards", new Document()));
            kept.put(deck.getString("_id"), new Kept(deck.getLong("rev"), cards));
            read.put(deck.getString("_id"), cards);
        }
        return read;
    }

    /** Of one deck. */
    public Set<String> answerable(String school, String deck) {
        return answerable(school, Set.of(deck)).getOrDefault(deck, Set.of());
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
        return Collections.unmodifiableSet(ids);
    }
}
