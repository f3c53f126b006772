package engram.scheduler.memory;

import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.memory.model.Question;
import engram.scheduler.memory.model.Rating;
import engram.scheduler.memory.model.StudyMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** A history as the {@code facts} array of a memory's document. */
final class FactDocuments {
    private FactDocuments() {}

    static CardHistory history(Document memory) {
        return CardHistory.EMPTY.with(
                memory.getList("facts", Document.class).stream().map(FactDocuments::fact).toList());
    }

    static List<Document> documents(CardHistory history) {
        return history.facts().values().stream().map(FactDocuments::document).toList();
    }

    private static Document document(CardFact fact) {
        var document =
                new Document("id", fact.id())
                        .append("version", fact.version())
                        .append("receivedAt", Date.from(fact.receivedAt()))
                        .append("hash", fact.hash())
                        .append("deck", fact.deck());
        return switch (fact) {
            case CardFact.Answered answered ->
                    document.append("mode", answered.mode().name())
                            .append("question", answered.question().kind().name())
                            .append("options", answered.question().options())
                            .append("rating", answered.rating().value())
                            .append("answeredAt", Date.from(answered.answeredAt()))
                            .append("zone", answered.zone().getId());
            case CardFact.Undone _ -> document.append("undone", true);
        };
    }

    private static CardFact fact(Document document) {
        var id = document.getString("id");
        int version = document.getInteger("version");
        var receivedAt = instant(document, "receivedAt");
        var hash = document.getString("hash");
        var deck = document.getString("deck");
        if (document.getBoolean("undone", false)) {
            return new CardFact.Undone(id, version, receivedAt, hash, deck);
        }
        return new CardFact.Answered(
                id,
                version,
                receivedAt,
                hash,
                deck,
                StudyMode.valueOf(document.getString("mode")),
                question(document),
                Rating.of(document.getInteger("rating")),
                instant(document, "answeredAt"),
                ZoneId.of(document.getString("zone")));
    }

    /** Facts that were stored before there were other kinds do not say theirs. */
    private static Question question(Document document) {
        var kind = document.getString("question");
        return kind == null
                ? Question.SELF_RATED
                : new Question(Question.Kind.valueOf(kind), document.getInteger("options"));
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }
}
