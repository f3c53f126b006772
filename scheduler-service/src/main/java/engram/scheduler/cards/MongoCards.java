package engram.scheduler.cards;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import engram.ground.Databases;
import engram.inbox.Erased;
import engram.inbox.view.LiveViews;
import engram.inbox.view.View;
import engram.inbox.view.Views;
import engram.scheduler.cards.model.DeckOutline;
import engram.scheduler.cards.model.Sides;
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
    static final String CARDS = "cards";
    static final String REVISIONS = "card_revisions";

    private final LiveViews views;
    private final Outlines outlines = new Outlines();

    MongoCards(LiveViews views) {
        this.views = views;
    }

    void index(View view) {
        Databases.patient(view.collection(CARDS))
                .createIndex(Indexes.ascending("school", "deck", "changed"));
    }

    @Override
    public DeckOutline outline(String school, String deck) {
        return outlines.of(views.of(CardFold.NAME), school, deck);
    }

    @Override
    public Map<String, Card> find(String school, String deck, Collection<String> ids) {
        var found = new HashMap<String, Card>();
        var documentIds = ids.stream().map(id -> school + ':' + deck + ':' + id).toList();
        for (var document :
                views.of(CardFold.NAME).collection(CARDS).find(in("_id", documentIds))) {
            if (!document.getBoolean("deleted")) {
                found.put(document.getString("card"), card(document));
            }
        }
        return found;
    }

    /** Takes each card's newest version; older ones change nothing. */
    void update(View view, List<CardFold.CardUpdate> batch) {
        var newest = new HashMap<String, CardFold.CardUpdate>();
        for (var update : batch) {
            var id = update.school() + ':' + update.deck() + ':' + update.card().id();
            newest.merge(id, update, (a, b) -> b.version() > a.version() ? b : a);
        }
        var next =
                nextRevisions(
                        view, newest.values().stream().map(MongoCards::deckId).collect(toSet()));
        Views.update(
                view.collection(CARDS),
                newest.keySet(),
                (id, stored) -> {
                    var update = Objects.requireNonNull(newest.get(id));
                    return stored.filter(known -> known.getLong("version") >= update.version())
                            .orElseGet(() ->
                                    document(update).append("changed", next.get(deckId(update))));
                });
        revise(view, next);
    }

    /** Leaves the ids and the version: outlines that are known have to learn that it is gone. */
    void erase(View view, List<Erased> erased) {
        var decks = erased.stream().map(MongoCards::deckId).collect(toSet());
        var next = nextRevisions(view, decks);
        var known = new HashMap<String, Erased>();
        erased.forEach(each -> known.put(each.id(), each));
        var there =
                view.collection(CARDS)
                        .find(in("_id", known.keySet()))
                        .map(each -> each.getString("_id"))
                        .into(new ArrayList<>());
        Views.update(
                view.collection(CARDS),
                there,
                (id, stored) -> {
                    var key = Objects.requireNonNull(known.get(id));
                    var nothing = new Card(key.key().get(2), "", "", 0, false);
                    var version = stored.orElseThrow().getLong("version");
                    var ended =
                            new CardFold.CardUpdate(
                                    key.key().get(0), key.key().get(1), nothing, true, version);
                    return document(ended).append("changed", next.get(deckId(key)));
                });
        revise(view, next);
    }

    private static String deckId(Erased erased) {
        return erased.key().get(0) + ':' + erased.key().get(1);
    }

    private static Map<String, Long> nextRevisions(View view, Set<String> decks) {
        var next = new HashMap<String, Long>();
        decks.forEach(deck -> next.put(deck, 1L));
        for (var document : view.collection(REVISIONS).find(in("_id", decks))) {
            next.put(document.getString("_id"), document.getLong("revision") + 1);
        }
        return next;
    }

    /** After the cards: who reads a revision and then the cards sees what it stands for. */
    private static void revise(View view, Map<String, Long> next) {
        var writes = new ArrayList<UpdateOneModel<Document>>();
        next.forEach((deck, revision) ->
                writes.add(
                        new UpdateOneModel<>(
                                eq("_id", deck),
                                Updates.max("revision", revision),
                                new UpdateOptions().upsert(true))));
        if (!writes.isEmpty()) {
            var _ = view.collection(REVISIONS).bulkWrite(writes);
        }
    }

    private static String deckId(CardFold.CardUpdate update) {
        return update.school() + ':' + update.deck();
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
