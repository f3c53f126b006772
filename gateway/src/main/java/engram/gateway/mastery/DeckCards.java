package engram.gateway.mastery;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import engram.inbox.view.Generation;
import engram.inbox.view.LiveViews;
import engram.inbox.view.View;
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

    private final LiveViews views;
    private final Cache<String, Kept> kept =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_KEPT)
                    .weigher((String _, Kept deck) -> 1 + deck.cards().size())
                    .build();

    DeckCards(LiveViews views) {
        this.views = views;
    }

    /** The cards of a deck as of one write of its document, in one generation of the view. */
    private record Kept(Generation generation, long rev, Set<String> cards) {}

    /** By deck; empty for a deck that is deleted or not known. At most two reads. */
    public Map<String, Set<String>> answerable(String school, Collection<String> ids) {
        var found = new HashMap<String, Set<String>>();
        for (var id : ids) found.put(id, Set.of());
        if (ids.isEmpty()) return found;
        var view = views.of(CardFold.NAME);
        var decks = view.collection(CardFold.COLLECTION);
        var changed = new ArrayList<String>();
        var keys = ids.stream().map(id -> school + ":" + id).toList();
        for (var deck : decks.find(in("_id", keys)).projection(include("rev", "deck"))) {
            if (isDeleted(deck)) continue;
            var key = deck.getString("_id");
            var known = kept.getIfPresent(key);
            if (known != null
                    && known.rev() == deck.getLong("rev")
                    && known.generation().equals(view.generation()))
                found.put(key.substring(school.length() + 1), known.cards());
            else changed.add(key);
        }
        read(view, changed)
                .forEach((key, cards) -> found.put(key.substring(school.length() + 1), cards));
        return found;
    }

    private Map<String, Set<String>> read(View view, List<String> keys) {
        var read = new HashMap<String, Set<String>>();
        if (keys.isEmpty()) return read;
        for (var deck : view.collection(CardFold.COLLECTION).find(in("_id", keys))) {
            if (isDeleted(deck)) continue;
            var cards = answerable(deck.get("cards", new Document()));
            kept.put(
                    deck.getString("_id"), new Kept(view.generation(), deck.getLong("rev"), cards));
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
