package engram.deck.card;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import engram.deck.card.model.Card;
import engram.deck.card.model.Places;
import engram.deck.deck.CardCounts;
import engram.deck.deck.model.Deck;
import engram.outbox.Aggregates;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Cards in the collection {@code cards}. Those of one deck are a range of ids. The aggregates come
 * late, because the relay behind them needs this to publish.
 */
@Singleton
final class MongoCards implements Cards {
    private final MongoCollection<Document> cards;
    private final Provider<Aggregates> aggregates;

    MongoCards(@Named("owned") MongoDatabase owned, Provider<Aggregates> aggregates) {
        this.cards = owned.getCollection(CardDocument.COLLECTION);
        this.aggregates = aggregates;
    }

    @Override
    public Optional<Card> find(String school, String deck, String card) {
        return Optional.ofNullable(
                        cards.find(eq("_id", CardDocument.key(school, deck, card))).first())
                .map(CardDocument::read);
    }

    @Override
    public List<Card> of(String school, String deck) {
        return cards.find(ofDeck(school, deck)).map(CardDocument::read).into(new ArrayList<>());
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
    public List<Card> ofImports(String school, String deck, Collection<String> imports) {
        return cards.find(and(ofDeck(school, deck), in("import", imports)))
                .map(CardDocument::read)
                .into(new ArrayList<>());
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
        cards.insertMany(
                imported.stream().map(CardDocument::of).toList(),
                new InsertManyOptions().ordered(false));
    }

    @Override
    public void removeImport(String school, String deck, String importId) {
        cards.deleteMany(and(ofDeck(school, deck), eq("import", importId)));
    }

    /** The character after the separator ends the range. */
    private static Bson ofDeck(String school, String deck) {
        var stem = school + ":" + deck;
        return and(gt("_id", stem + ":"), lt("_id", stem + ";"));
    }
}
