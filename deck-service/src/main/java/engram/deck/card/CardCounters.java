package engram.deck.card;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import engram.deck.card.model.Places;
import engram.deck.deck.CardCounts;
import engram.deck.deck.Decks;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Counts remembered until a card of the deck changes. Every writer of a card ends the epoch after
 * its write, and the outbox does so once more when it has published the card, so that a writer who
 * died in between leaves no wrong count behind. A count is remembered only for the epoch in which
 * it was begun.
 *
 * <p>Collection {@code card_counters}, one document a deck: {@code epoch}, {@code cards}, {@code
 * drafts}, {@code countedIn} and {@code positions}, the number of positions given out.
 */
@Singleton
public final class CardCounters implements CardCounts {
    private final MongoCollection<Document> counters;
    private final Decks decks;
    private final Cards cards;

    CardCounters(@Named("owned") MongoDatabase owned, Decks decks, Cards cards) {
        this.counters = owned.getCollection("card_counters");
        this.decks = decks;
        this.cards = cards;
    }

    @Override
    public Map<String, Count> of(String school, Collection<String> ids) {
        var stored = new HashMap<String, Document>();
        counters.find(in("_id", ids.stream().map(id -> key(school, id)).toList()))
                .forEach(each -> stored.put(each.getString("_id"), each));
        var counts = new HashMap<String, Count>();
        for (var id : ids) counts.put(id, known(school, id, stored.get(key(school, id))));
        return counts;
    }

    /** The count of one deck. */
    public Count of(String school, String deck) {
        return known(school, deck, counters.find(eq("_id", key(school, deck))).first());
    }

    /** That some card of the deck was written: what was counted before no longer holds. */
    public void changed(String school, String deck) {
        counters.updateOne(
                eq("_id", key(school, deck)),
                Updates.inc("epoch", 1L),
                new UpdateOptions().upsert(true));
    }

    /**
     * Takes places at the end of the deck, which no other card gets.
     *
     * @return how many were taken before, see {@link Places#ofNew}; never less than the number of
     *     cards that the deck ever got
     */
    long takePlaces(String school, String deck, int howMany) {
        var after =
                counters.findOneAndUpdate(
                        eq("_id", key(school, deck)),
                        Updates.inc("positions", (long) howMany),
                        new FindOneAndUpdateOptions()
                                .upsert(true)
                                .returnDocument(ReturnDocument.AFTER));
        if (after == null) throw new IllegalStateException("an upsert gave no document");
        return after.getLong("positions") - howMany;
    }

    /** That the deck is removed for good. */
    void forget(String school, String deck) {
        counters.deleteOne(eq("_id", key(school, deck)));
    }

    private Count known(String school, String deck, @Nullable Document stored) {
        var epoch = stored == null ? 0L : stored.get("epoch", 0L);
        if (stored != null && stored.get("countedIn", -1L) == epoch)
            return new Count(stored.getInteger("cards"), stored.getInteger("drafts"));
        var count = count(school, deck);
        counters.updateOne(
                and(eq("_id", key(school, deck)), eq("epoch", epoch)),
                Updates.combine(
                        Updates.set("cards", count.cards()),
                        Updates.set("drafts", count.drafts()),
                        Updates.set("countedIn", epoch)));
        return count;
    }

    /** Reads the deck after the epoch was read, so that the count is never older than that. */
    private Count count(String school, String id) {
        return decks.find(school, id).map(cards::count).orElse(Count.NONE);
    }

    private static String key(String school, String deck) {
        return school + ":" + deck;
    }
}
