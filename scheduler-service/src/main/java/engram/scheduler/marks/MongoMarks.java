package engram.scheduler.marks;

import engram.outbox.Aggregates;
import engram.scheduler.marks.model.CardMark;
import engram.scheduler.marks.model.DeckMarks;
import engram.scheduler.place.model.Learner;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;

/**
 * Marks in MongoDB: one published document for each learner and deck, replaced only if it is still
 * what was read.
 */
@Singleton
final class MongoMarks implements Marks {
    private final Aggregates aggregates;

    MongoMarks(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    @Override
    public DeckMarks of(Learner learner, String deck) {
        return read(find(MarksDocument.id(learner, deck)));
    }

    @Override
    public CardMark change(
            Learner learner,
            String deck,
            String card,
            Instant now,
            UnaryOperator<CardMark> change) {
        var id = MarksDocument.id(learner, deck);
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
            if (store(id, stored, new DeckMarks(next), now)) {
                return after;
            }
        }
    }

    private Optional<Document> find(String id) {
        return aggregates.find(MarksDocument.COLLECTION, id);
    }

    private boolean store(String id, Optional<Document> before, DeckMarks next, Instant now) {
        long version = before.map(each -> each.getLong("version")).orElse(0L);
        var after = MarksDocument.of(id, version + 1, next, now);
        return before.isEmpty()
                ? aggregates.insert(MarksDocument.COLLECTION, after)
                : aggregates.replace(MarksDocument.COLLECTION, after, version);
    }

    private static DeckMarks read(Optional<Document> stored) {
        return stored.map(MarksDocument::marks).orElse(DeckMarks.NONE);
    }
}
