package engram.deck.card;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import engram.deck.card.model.Places.Placement;
import engram.deck.deck.DeckDocument;
import engram.ground.Databases;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * The last move of each deck, in the collection {@code card_moves}. A deck has one move at a time:
 * the next one begins only over the end of the last.
 */
@Singleton
final class CardMoves {
    private final MongoCollection<Document> moves;

    CardMoves(@Named("owned") MongoDatabase owned) {
        this.moves = owned.getCollection("card_moves");
        Databases.patient(moves).createIndex(Indexes.ascending("open"));
    }

    /**
     * A move of a card, with what others have to make way.
     *
     * @param number from 1 in each deck
     * @param open whether it is not known to be done
     */
    record Move(String school, String deck, long number, boolean open, List<Placement> placements) {

        Move next(List<Placement> changes) {
            return new Move(school, deck, number + 1, true, changes);
        }
    }

    /** The last move that began; number 0 if there was none. */
    Move last(String school, String deck) {
        var stored = moves.find(eq("_id", DeckDocument.key(school, deck))).first();
        return stored == null ? new Move(school, deck, 0, false, List.of()) : read(stored);
    }

    /** Begins the move; false if the one before it is not the last one, or is not done. */
    boolean begin(Move move) {
        if (move.number() == 1) return insert(move);
        var before =
                and(
                        eq("_id", DeckDocument.key(move.school(), move.deck())),
                        eq("number", move.number() - 1),
                        eq("open", false));
        return moves.replaceOne(before, write(move)).getMatchedCount() == 1;
    }

    /** That the move is done. */
    void end(Move move) {
        moves.updateOne(
                and(
                        eq("_id", DeckDocument.key(move.school(), move.deck())),
                        eq("number", move.number())),
                Updates.combine(Updates.set("open", false), Updates.set("placements", List.of())));
    }

    /** That the deck is removed for good. */
    void forget(String school, String deck) {
        moves.deleteOne(eq("_id", DeckDocument.key(school, deck)));
    }

    List<Move> open() {
        return moves.find(eq("open", true)).map(CardMoves::read).into(new ArrayList<>());
    }

    private boolean insert(Move move) {
        try {
            moves.insertOne(write(move));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw refused;
        }
    }

    private static Document write(Move move) {
        return new Document("_id", DeckDocument.key(move.school(), move.deck()))
                .append("school", move.school())
                .append("deck", move.deck())
                .append("number", move.number())
                .append("open", move.open())
                .append(
                        "placements",
                        move.placements().stream()
                                .map(each ->
                                        new Document("card", each.card())
                                                .append("position", each.position()))
                                .toList());
    }

    private static Move read(Document stored) {
        return new Move(
                stored.getString("school"),
                stored.getString("deck"),
                stored.getLong("number"),
                stored.getBoolean("open"),
                stored.getList("placements", Document.class).stream()
                        .map(each ->
                                new Placement(each.getString("card"), each.getLong("position")))
                        .toList());
    }
}
