package engram.scheduler.marks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import engram.scheduler.marks.model.CardMark;
import engram.scheduler.marks.model.DeckMarks;
import engram.scheduler.plan.model.Learner;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Marks in MongoDB: one document for each learner and deck, {@code school:learner:deck}, with a
 * version; it is replaced only if it is still what was read. A card without a mark is not in it.
 */
@Singleton
final class MongoMarks implements Marks {
    private final MongoCollection<Document> marks;

    MongoMarks(@Named("owned") MongoDatabase owned) {
        marks = owned.getCollection("marks");
    }

    @Override
    public DeckMarks of(Learner learner, String deck) {
        return read(find(id(learner, deck)));
    }

    @Override
    public CardMark change(
            Learner learner,
            String deck,
            String card,
            Instant now,
            UnaryOperator<CardMark> change) {
        var id = id(learner, deck);
        while (true) {
            var stored = find(id);
            var before = read(stored);
            var after = change.apply(before.of(card));
            if (after.equals(before.of(card))) {
                return after;
            }
            var next = new HashMap<>(before.byCard());
            next.put(card, after);
            next.values().removeIf(mark -> mark.blankAt(now));
            if (replaced(id, stored, next)) {
                return after;
            }
        }
    }

    private @Nullable Document find(String id) {
        return marks.find(eq("_id", id)).first();
    }

    private boolean replaced(String id, @Nullable Document before, Map<String, CardMark> next) {
        long version = before == null ? 0 : before.getLong("version");
        var cards = new Document();
        next.forEach((card, mark) -> cards.append(card, document(mark)));
        var after = new Document("_id", id).append("version", version + 1).append("cards", cards);
        if (before != null) {
            var unchanged = and(eq("_id", id), eq("version", version));
            return marks.replaceOne(unchanged, after).getMatchedCount() == 1;
        }
        try {
            return marks.insertOne(after).wasAcknowledged();
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    private static DeckMarks read(@Nullable Document stored) {
        if (stored == null) {
            return DeckMarks.NONE;
        }
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

    private static String id(Learner learner, String deck) {
        return String.join(":", learner.school(), learner.id(), deck);
    }
}
