package engram.deck.deck;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
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

/**
 * Decks in the collection {@code decks}. The aggregates come late, because the outbox behind them
 * needs this to publish.
 */
@Singleton
final class MongoDecks implements Decks {
    private static final int AT_ONCE = 100;

    private final MongoCollection<Document> decks;
    private final Provider<Aggregates> aggregates;

    MongoDecks(@Named("owned") MongoDatabase owned, Provider<Aggregates> aggregates) {
        this.decks = owned.getCollection(DeckDocument.COLLECTION);
        this.aggregates = aggregates;
        var patient = Databases.patient(decks);
        patient.createIndex(Indexes.ascending("school", "owner"));
        patient.createIndex(Indexes.ascending("deletedAt"));
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
    public Set<String> idsOwnedBy(String school, String owner) {
        return ids(and(eq("school", school), eq("owner", owner)));
    }

    @Override
    public Set<String> idsOf(String school) {
        return ids(eq("school", school));
    }

    private Set<String> ids(Bson wanted) {
        return decks.find(wanted)
                .projection(Projections.include("deck"))
                .map(each -> each.getString("deck"))
                .into(new HashSet<>());
    }

    @Override
    public List<Deck> deletedBefore(Instant time) {
        // The lower bound leaves out those without a date, which are before all of them.
        return decks.find(and(gt("deletedAt", new Date(0)), lt("deletedAt", Date.from(time))))
                .limit(AT_ONCE)
                .map(DeckDocument::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean removeDeleted(Deck deck) {
        var same =
                and(
                        eq("_id", DeckDocument.key(deck.school(), deck.id())),
                        eq("version", deck.version()),
                        ne("deletedAt", null));
        return decks.deleteOne(same).getDeletedCount() == 1;
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
