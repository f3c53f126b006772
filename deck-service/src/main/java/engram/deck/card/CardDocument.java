package engram.deck.card;

import engram.deck.card.model.Answers;
import engram.deck.card.model.Card;
import engram.deck.card.model.CardText;
import engram.deck.card.model.Places;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a card is stored: one document, {@code _id} {@code school:deck:card}. */
public final class CardDocument {
    public static final String COLLECTION = "cards";

    /** The fields that say where a card stands. */
    static final List<String> PLACE =
            List.of("card", "position", "version", "deletedAt", "import", "successor");

    private CardDocument() {}

    static String key(String school, String deck, String card) {
        return school + ":" + deck + ":" + card;
    }

    static Document of(Card card) {
        return written(card.text())
                .append("_id", key(card.school(), card.deck(), card.id()))
                .append("version", card.version())
                .append("school", card.school())
                .append("deck", card.deck())
                .append("card", card.id())
                .append("draft", card.text().draft())
                .append("bytes", card.amount().keptBytes())
                .append("position", card.position())
                .append("movedBy", card.movedBy())
                .append("changedAt", Date.from(card.changedAt()))
                .append("deletedAt", card.deletedAt() == null ? null : Date.from(card.deletedAt()))
                .append("import", card.importId())
                .append("successor", successor(card.successor()));
    }

    /** The card that a document holds. */
    public static Card read(Document stored) {
        var successor = stored.get("successor", Document.class);
        return new Card(
                stored.getString("school"),
                stored.getString("deck"),
                stored.getString("card"),
                stored.getLong("version"),
                text(stored),
                stored.getLong("position"),
                stored.get("movedBy", 0L),
                stored.getDate("changedAt").toInstant(),
                instant(stored.getDate("deletedAt")),
                stored.getString("import"),
                successor == null
                        ? null
                        : new Card.Successor(successor.getString("card"), text(successor)));
    }

    /** What a document says of its card's size; that has no more than {@link Spot#FIELDS}. */
    static Spot spot(Document stored) {
        return new Spot(
                stored.getString("card"),
                stored.getLong("position"),
                stored.get("bytes", Spot.USUAL_BYTES),
                stored.getDate("deletedAt") != null,
                stored.getString("import"));
    }

    /** Where the card of a document stands; that has no more than {@link #PLACE}. */
    static Places.Place place(Document stored) {
        return new Places.Place(
                stored.getString("card"),
                stored.getLong("position"),
                stored.getLong("version"),
                stored.getDate("deletedAt") != null,
                stored.getString("import"),
                stored.get("successor") != null);
    }

    private static @Nullable Document successor(Card.@Nullable Successor successor) {
        return successor == null ? null : written(successor.text()).append("card", successor.id());
    }

    private static Document written(CardText text) {
        return new Document("front", text.front())
                .append("back", text.back())
                .append("tags", text.tags())
                .append("accepted", text.answers().accepted())
                .append("list", text.answers().written().list());
    }

    private static CardText text(Document stored) {
        var list = stored.getString("list");
        return new CardText(
                stored.getString("front"),
                stored.getString("back"),
                stored.getList("tags", String.class),
                new Answers(
                        stored.getList("accepted", String.class, List.of()),
                        list == null ? null : Answers.Lines.valueOf(list)));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
