package engram.scheduler.cards;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import engram.inbox.Views;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/**
 * Cards in MongoDB: one document each, {@code school:deck:card}, so that a deck is one range of
 * ids.
 */
@Singleton
final class MongoCards implements Cards {
    private static final Comparator<Card> DECK_ORDER =
            Comparator.comparingDouble(Card::position).thenComparing(Card::id);

    private final MongoCollection<Document> cards;

    MongoCards(@Named("views") MongoDatabase views) {
        cards = views.getCollection("cards");
    }

    @Override
    public List<Card> ofDeck(String school, String deck) {
        var prefix = school + ':' + deck;
        var found = new ArrayList<Card>();
        // ';' follows ':' and is in no id, so these bounds hold this deck's cards and nothing else.
        for (var document : cards.find(and(gt("_id", prefix + ':'), lt("_id", prefix + ';')))) {
            if (!document.getBoolean("deleted")) {
                found.add(card(document));
            }
        }
        found.sort(DECK_ORDER);
        return found;
    }

    /** Takes each card's newest version; older ones change nothing. */
    void update(List<CardFold.CardUpdate> batch) {
        var newest = new HashMap<String, CardFold.CardUpdate>();
        for (var update : batch) {
            var id = update.school() + ':' + update.deck() + ':' + update.card().id();
            newest.merge(id, update, (a, b) -> b.version() > a.version() ? b : a);
        }
        var _ =
                Views.update(
                        cards,
                        newest.keySet(),
                        (id, stored) -> {
                            var update = Objects.requireNonNull(newest.get(id));
                            return stored.filter(
                                            known -> known.getLong("version") >= update.version())
                                    .orElseGet(() -> document(update));
                        });
    }

    void forgetAll() {
        cards.deleteMany(new Document());
    }

    private static Document document(CardFold.CardUpdate update) {
        var card = update.card();
        return new Document("school", update.school())
                .append("deck", update.deck())
                .append("card", card.id())
                .append("front", card.front())
                .append("back", card.back())
                .append("position", card.position())
                .append("draft", card.draft())
                .append("deleted", update.deleted())
                .append("version", update.version());
    }

    private static Card card(Document document) {
        return new Card(
                document.getString("card"),
                document.getString("front"),
                document.getString("back"),
                document.getDouble("position"),
                document.getBoolean("draft"));
    }
}
