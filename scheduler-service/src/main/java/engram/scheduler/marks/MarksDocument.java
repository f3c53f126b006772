package engram.scheduler.marks;

import engram.scheduler.marks.model.CardMark;
import engram.scheduler.marks.model.DeckMarks;
import engram.scheduler.place.model.Learner;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import org.bson.Document;

/**
 * A learner's marks in a deck, as a document: {@code school:learner:deck}. A card without a mark is
 * not in it; without any, it keeps its version.
 */
final class MarksDocument {
    static final String COLLECTION = "marks";

    private MarksDocument() {}

    static String id(Learner learner, String deck) {
        return String.join(":", learner.school(), learner.id(), deck);
    }

    static Document of(String id, long version, DeckMarks marks, Instant changedAt) {
        var cards = new Document();
        marks.byCard().forEach((card, mark) -> cards.append(card, document(mark)));
        return new Document("_id", id)
                .append("version", version)
                .append("cards", cards)
                .append("changedAt", Date.from(changedAt));
    }

    static DeckMarks marks(Document stored) {
        var byCard = new HashMap<String, CardMark>();
        stored.get("cards", Document.class)
                .forEach((card, mark) -> byCard.put(card, mark((Document) mark)));
        return new DeckMarks(byCard);
    }

    private static Document document(CardMark mark) {
        var until = mark.buriedUntil();
        return new Document("suspended", mark.suspended())
                .append("buriedUntil", until == null ? null : Date.from(until))
                .append("flag", mark.flag())
                .append("releasedAt", mark.releasedAt());
    }

    private static CardMark mark(Document document) {
        var until = document.getDate("buriedUntil");
        return new CardMark(
                document.getBoolean("suspended"),
                until == null ? null : until.toInstant(),
                document.getInteger("flag"),
                document.getInteger("releasedAt"));
    }
}
