package engram.deck.card;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import engram.deck.deck.DeckDocument;
import engram.deck.deck.model.Deck;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * The imports that began and are not known to be over, in the collection {@code imports}: leftovers
 * are found without reading every card.
 */
@Singleton
public final class OpenImports {
    private final MongoCollection<Document> imports;

    OpenImports(@Named("owned") MongoDatabase owned) {
        this.imports = owned.getCollection("imports");
    }

    /** An import that began. */
    public record Open(String school, String owner, String deck, String importId) {}

    /** That cards of this import may be written from now on. */
    void begin(Deck deck, String importId, Instant now) {
        imports.insertOne(
                new Document("_id", key(deck.school(), deck.id(), importId))
                        .append("school", deck.school())
                        .append("owner", deck.owner())
                        .append("deck", deck.id())
                        .append("import", importId)
                        .append("begunAt", Date.from(now)));
    }

    /** That the import is committed, or swept. */
    public void end(String school, String deck, String importId) {
        imports.deleteOne(eq("_id", key(school, deck, importId)));
    }

    List<Open> begunBefore(Instant time) {
        return imports.find(lt("begunAt", Date.from(time)))
                .map(each ->
                        new Open(
                                each.getString("school"),
                                each.get("owner", ""),
                                each.getString("deck"),
                                each.getString("import")))
                .into(new ArrayList<>());
    }

    private static String key(String school, String deck, String importId) {
        return DeckDocument.key(school, deck) + ":" + importId;
    }
}
