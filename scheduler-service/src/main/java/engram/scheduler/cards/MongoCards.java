package engram.scheduler.cards;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import engram.inbox.Views;
import engram.ground.Databases;
import engram.scheduler.cards.model.DeckOutline;
import engram.scheduler.cards.model.Sides;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;

/**
 * Cards in MongoDB: one document each, {@code school:deck:card}; {@code changed} is the revision of
 * the deck with which it came to be what it is.
 */
@Singleton
final class MongoCards implements Cards {
    private final MongoCollection<Document> cards;
    private final MongoCollection<Document> revisions;
    private final Outlines outlines;

    MongoCards(@Named("views") MongoDatabase views) {
        cards = views.getCollection("cards");
        Databases.patient(cards).createIndex(Indexes.ascending("school", "deck", "changed"));
        revisions = views.getCollection("card_revisions");
        outlines = new Outlines(cards, revisions);
    }

    @Override
    public DeckOutline outline(String school, String deck) {
        return outlines.of(school, deck);
    }

    @Override
    public Map<String, Card> find(String school, String deck, Collection<String> ids) {
        var found = new HashMap<String, Card>();
        var documentIds = ids.stream().map(id -> school + ':' + deck + ':' + id).toList();
        for (var document : cards.find(in("_id", documentIds))) {
            if (!document.getBoolean("deleted")) {
                found.put(document.getString("card"), card(document));
            }
        }
        return found;
    }

    /** Takes each card's newest version; older ones change nothing. */
    void update(List<CardFold.CardUpdate> batch) {
        var newest = new HashMap<String, CardFold.CardUpdate>();
        for (var update : batch) {
            var id = update.school() + ':' + update.deck() + ':' + update.card().id();
            newest.merge(id, update, (a, b) -> b.version() > a.version() ? b : a);
        }
        var next = nextRevisions(newest.values().stream().map(MongoCards::deckId).collect(toSet()));
        Views.update(
                cards,
                newest.keySet(),
                (id, stored) -> {
                    var update = Objects.requireNonNull(newest.get(id));
                    return stored.filter(known -> known.getLong("version") >= update.version())
                            .orElseGet(() ->
                                    document(update).append("changed", next.get(deckId(update))));
                });
        revise(next);
    }

    private Map<String, Long> nextRevisions(Set<String> decks) {
        var next = new HashMap<String, Long>();
        decks.forEach(deck -> next.put(deck, 1L));
        for (var document : revisions.find(in("_id", decks))) {
            next.put(document.getString("_id"), document.getLong("revision") + 1);
        }
        return next;
    }

    /** After the cards: who reads a revision and then the cards sees what it stands for. */
    private void revise(Map<String, Long> next) {
        var writes = new ArrayList<UpdateOneModel<Document>>();
        next.forEach((deck, revision) ->
                writes.add(
                        new UpdateOneModel<>(
                                eq("_id", deck),
                                Updates.max("revision", revision),
                                new UpdateOptions().upsert(true))));
        if (!writes.isEmpty()) {
            var _ = revisions.bulkWrite(writes);
        }
    }

    private static String deckId(CardFold.CardUpdate update) {
        return update.school() + ':' + update.deck();
    }

    void forgetAll() {
        cards.deleteMany(new Document());
        revisions.deleteMany(new Document());
        outlines.forgetAll();
    }

    private static Document document(CardFold.CardUpdate update) {
        var card = update.card();
        var sides = Sides.of(card.front(), card.back());
        return new Document("school", update.school())
                .append("deck", update.deck())
                .append("card", card.id())
                .append("front", card.front())
                .append("back", card.back())
                .append("sides", List.of(sides.front(), sides.back()))
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
