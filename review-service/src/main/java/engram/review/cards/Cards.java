package engram.review.cards;

import static com.mongodb.client.model.Filters.in;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.Projections;
import engram.inbox.view.LiveViews;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The cards that this replica has heard of; deleted ones stay known.
 *
 * <p>That a card can be answered is remembered for {@link #REMEMBERED}, because a class answers the
 * same cards over and over. A card that becomes a draft may so be rated for that long: its learner
 * saw the answer that it had. What is a draft or unknown is looked up each time.
 */
@Singleton
public final class Cards {
    static final String COLLECTION = "asked_cards";
    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 100_000;

    private final LiveViews views;
    private final Cache<String, Kind> answerable =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST_REMEMBERED).build();

    Cards(LiveViews views) {
        this.views = views;
    }

    /** Whether a card has an answer, and so can be asked and rated. */
    public enum Kind {
        ANSWERABLE,
        DRAFT
    }

    /** Those of the cards that are known, in one read or none. */
    public Map<CardKey, Kind> find(String school, Collection<CardKey> keys) {
        var found = new HashMap<CardKey, Kind>();
        var open = new ArrayList<String>();
        for (var key : keys) {
            var remembered = answerable.getIfPresent(id(school, key));
            if (remembered == null) open.add(id(school, key));
            else found.put(key, remembered);
        }
        if (open.isEmpty()) return found;
        views.of(CardFold.NAME)
                .collection(COLLECTION)
                .find(in("_id", open))
                .projection(Projections.include("deck", "card", "draft"))
                .forEach(each -> {
                    var key = new CardKey(each.getString("deck"), each.getString("card"));
                    var kind = each.getBoolean("draft") ? Kind.DRAFT : Kind.ANSWERABLE;
                    found.put(key, kind);
                    if (kind == Kind.ANSWERABLE) answerable.put(id(school, key), kind);
                });
        return found;
    }

    private static String id(String school, CardKey key) {
        return String.join(":", school, key.deck(), key.card());
    }
}
