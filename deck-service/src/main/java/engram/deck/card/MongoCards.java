package engram.deck.card;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import engram.deck.card.model.Card;
import engram.deck.card.model.Places;
import engram.deck.deck.CardCounts;
import engram.deck.deck.model.Deck;
import engram.ground.Databases;
import engram.outbox.Aggregates;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Cards in the collection {@code cards}. Those of one deck are a range of ids. The aggregates come
 * late, because the outbox behind them needs this to publish.
 */
@Singleton
final class MongoCards implements Cards {
    private static final int AT_ONCE = 1_000;

    /** Of texts in one write: the driver has it in memory twice. */
    private static final int BYTES_AT_ONCE = 1_000_000;

    private final MongoCollection<Document> cards;
    private final Provider<Aggregates> aggregates;

    MongoCards(@Named("owned") MongoDatabase owned, Provider<Aggregates> aggregates) {
        this.cards = owned.getCollection(CardDocument.COLLECTION);
        this.aggregates = aggregates;
        var patient = Databases.patient(cards);
        patient.createIndex(Indexes.ascending("school", "deck", "position", "card"));
        patient.createIndex(Indexes.ascending("deletedAt"));
    }

    @Override
    public Optional<Card> find(String school, String deck, String card) {
        return Optional.ofNullable(
                        cards.find(eq("_id", CardDocument.key(school, deck, card))).first())
                .map(CardDocument::read);
    }

    @Override
    public List<Spot> spots(String school, String deck, @Nullable After after, int most) {
        var wanted =
                new ArrayList<Bson>(
                        List.of(eq("school", school), eq("deck", deck), eq("deletedAt", null)));
        if (after != null) {
            wanted.add(gte("position", after.position()));
            wanted.add(or(gt("position", after.position()), gt("card", after.card())));
        }
        return spots(and(wanted), Sorts.ascending("position", "card"), most);
    }

    @Override
    public List<Spot> spotsById(String school, String deck, String after, int most) {
        var wanted = and(ofDeck(school, deck), gt("_id", CardDocument.key(school, deck, after)));
        return spots(wanted, Sorts.ascending("_id"), most);
    }

    private List<Spot> spots(Bson wanted, Bson order, int most) {
        return cards.find(wanted)
                .projection(Projections.include(Spot.FIELDS))
                .sort(order)
                .limit(most)
                .map(CardDocument::spot)
                .into(new ArrayList<>());
    }

    @Override
    public List<Card> read(String school, String deck, Collection<String> wanted) {
        var keys = wanted.stream().map(card -> CardDocument.key(school, deck, card)).toList();
        return cards.find(in("_id", keys)).map(CardDocument::read).into(new ArrayList<>());
    }

    @Override
    public List<Places.Place> places(String school, String deck) {
        return cards.find(ofDeck(school, deck))
                .projection(Projections.include(CardDocument.PLACE))
                .map(CardDocument::place)
                .into(new ArrayList<>());
    }

    @Override
    public CardCounts.Count count(Deck deck) {
        var visible =
                cards
                        .find(and(ofDeck(deck.school(), deck.id()), eq("deletedAt", null)))
                        .projection(Projections.include("draft", "import"))
                        .into(new ArrayList<>())
                        .stream()
                        .filter(card -> deck.imports().includes(card.getString("import")))
                        .toList();
        var drafts = visible.stream().filter(card -> card.getBoolean("draft")).count();
        return new CardCounts.Count(visible.size(), (int) drafts);
    }

    @Override
    public boolean insert(Card card) {
        return aggregates.get().insert(CardDocument.COLLECTION, CardDocument.of(card));
    }

    @Override
    public boolean replace(Card next) {
        return aggregates
                .get()
                .replace(CardDocument.COLLECTION, CardDocument.of(next), next.version() - 1);
    }

    @Override
    public void insertUnpublished(List<Card> imported) {
        var some = new ArrayList<Document>();
        var bytes = 0L;
        for (var card : imported) {
            some.add(CardDocument.of(card));
            bytes += card.text().bytes();
            if (bytes >= BYTES_AT_ONCE) {
                insert(some);
                some.clear();
                bytes = 0;
            }
        }
        if (!some.isEmpty()) insert(some);
    }

    private void insert(List<Document> some) {
        cards.insertMany(some, new InsertManyOptions().ordered(false));
    }

    @Override
    public void removeImport(String school, String deck, String importId) {
        cards.deleteMany(and(ofDeck(school, deck), eq("import", importId)));
    }

    @Override
    public void removeAll(String school, String deck) {
        Databases.patient(cards).deleteMany(ofDeck(school, deck));
    }

    @Override
    public Set<OfDeck> decksWithDeleted(Instant time) {
        // The lower bound leaves out those without a date, which are before all of them.
        var deleted = and(gt("deletedAt", new Date(0)), lt("deletedAt", Date.from(time)));
        return cards.find(deleted)
                .projection(Projections.include("school", "deck"))
                .limit(AT_ONCE)
                .map(card -> new OfDeck(card.getString("school"), card.getString("deck")))
                .into(new HashSet<>());
    }

    @Override
    public void removeDeleted(String school, String deck, Instant time) {
        Databases.patient(cards)
                .deleteMany(and(ofDeck(school, deck), lt("deletedAt", Date.from(time))));
    }

    /** The character after the separator ends the range. */
    private static Bson ofDeck(String school, String deck) {
        var stem = school + ":" + deck;
        return and(gt("_id", stem + ":"), lt("_id", stem + ";"));
    }
}
