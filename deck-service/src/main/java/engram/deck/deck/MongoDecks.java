package engram.deck.deck;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import engram.deck.deck.model.Deck;
import engram.outbox.Aggregates;
import engram.outbox.Databases;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * Decks in the collection {@code decks}. The aggregates come late, because the relay behind them
 * needs this to publish.
 */
@Singleton
final class MongoDecks implements Decks {
    private final MongoCollection<Document> decks;
    private final Provider<Aggregates> aggregates;

    MongoDecks(@Named("owned") MongoDatabase owned, Provider<Aggregates> aggregates) {
        this.decks = owned.getCollection(DeckDocument.COLLECTION);
        this.aggregates = aggregates;
        Databases.patient(decks).createIndex(Indexes.ascending("school", "owner"));
    }

    @Override
    public Optional<Deck> find(String school, String deck) {
        return Optional.ofNullable(decks.find(eq("_id", DeckDocument.key(school, deck))).first())
                .map(DeckDocument::read);
    }

    @Override
    public boolean insert(Deck deck) {
        return aggregates.get().insert(DeckDocument.COLLECTION, DeckDocument.of(deck));
    }

    @Override
    public boolean replace(Deck next) {
        return aggregates
                .get()
                .replace(DeckDocument.COLLECTION, DeckDocument.of(next), next.version() - 1);
    }

    @Override
    public boolean removeHidden(Deck deck) {
        var same =
                and(
                        eq("_id", DeckDocument.key(deck.school(), deck.id())),
                        eq("version", deck.version()),
                        eq("hidden", true));
        return decks.deleteOne(same).getDeletedCount() == 1;
    }

    @Override
    public List<Deck> ownedBy(String school, String owner) {
        return decks.find(and(eq("school", school), eq("owner", owner)))
                .map(DeckDocument::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<Deck> withIds(String school, Collection<String> ids) {
        var keys = ids.stream().map(id -> DeckDocument.key(school, id)).toList();
        return decks.find(in("_id", keys)).map(DeckDocument::read).into(new ArrayList<>());
    }

    @Override
    public void importsPublished(String school, String deck, List<String> imports) {
        decks.updateOne(
                eq("_id", DeckDocument.key(school, deck)), Updates.pullAll("unpublished", imports));
    }
}
