package engram.scheduler.cards;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import engram.inbox.view.View;
import engram.scheduler.cards.model.DeckOutline;
import engram.scheduler.cards.model.OutlineCard;
import engram.scheduler.cards.model.Sides;
import java.time.Duration;
import java.util.ArrayList;
import org.bson.Document;

/**
 * The outlines of the decks that are studied on this replica. One that is known costs the read of
 * its revision, and of the cards that have changed since. Thread-safe.
 *
 * <p>The fold gives the cards of a batch the deck's next revision, and the deck that revision
 * after. One fold at a time writes to a deck; what a replica wrote that had lost its partition
 * without knowing it can go unnoticed here, so an outline is read anew from time to time.
 */
final class Outlines {
    private static final Duration AS_KNOWN = Duration.ofMinutes(10);
    private static final int MOST_CARDS = 2_000_000;

    private final Cache<Key, DeckOutline> known =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_CARDS)
                    .weigher((Key _, DeckOutline deck) -> 1 + deck.cards().size())
                    .expireAfter(Expiry.creating((Key _, DeckOutline _) -> AS_KNOWN))
                    .build();

    /** Each generation of the view counts revisions of its own. */
    private record Key(String generation, String deck) {}

    DeckOutline of(View view, String school, String deck) {
        var id = new Key(view.generation().id(), school + ':' + deck);
        long revision = revision(view, id.deck());
        var before = known.getIfPresent(id);
        if (before != null && before.revision() == revision) {
            return before;
        }
        var from = before == null || before.revision() > revision ? DeckOutline.EMPTY : before;
        var outline = changed(view, from, school, deck, revision);
        known.put(id, outline);
        return outline;
    }

    private static long revision(View view, String id) {
        var found = view.collection(MongoCards.REVISIONS).find(eq("_id", id)).first();
        return found == null ? 0 : found.getLong("revision");
    }

    private static DeckOutline changed(
            View view, DeckOutline from, String school, String deck, long revision) {
        var there = new ArrayList<OutlineCard>();
        var gone = new ArrayList<String>();
        var since = and(eq("school", school), eq("deck", deck), gt("changed", from.revision()));
        for (var card :
                view.collection(MongoCards.CARDS)
                        .find(since)
                        .projection(include("card", "position", "draft", "deleted", "sides"))) {
            if (card.getBoolean("deleted")) {
                gone.add(card.getString("card"));
            } else {
                there.add(outlined(card));
            }
        }
        return from.with(revision, there, gone);
    }

    private static OutlineCard outlined(Document card) {
        var sides = card.getList("sides", Long.class);
        return new OutlineCard(
                card.getString("card"),
                card.getDouble("position"),
                card.getBoolean("draft"),
                new Sides(sides.getFirst(), sides.getLast()));
    }
}
