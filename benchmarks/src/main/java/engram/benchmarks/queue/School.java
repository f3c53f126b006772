package engram.benchmarks.queue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import engram.inbox.view.LiveViews;
import engram.scheduler.memory.model.CardMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Decks, cards and memories, put into the store as the folds put them; each deck is its learner's
 * own. A card has texts, and a memory facts, of the usual length.
 */
final class School implements AutoCloseable {
    static final String NAME = "school";
    private static final int BATCH = 2_000;
    private static final int TEXT = 120;
    private static final int FACTS = 400;

    private final Instant now = Instant.now();
    private final MongoClient client;
    private final LiveViews views;

    School(String store) {
        client = MongoClients.create(store);
        views = LiveViews.in(client.getDatabase("scheduler_views"));
    }

    /** How many cards of a deck are due, answered and not due, and never answered. */
    record Standing(int due, int later, int unseen) {
        int cards() {
            return due + later + unseen;
        }
    }

    /** The answered cards come first in the deck, those that are due spread among them. */
    void deck(String learner, String deck, Standing standing) {
        views.of("access")
                .collection("access_decks")
                .insertOne(
                        new Document("_id", NAME + ':' + deck)
                                .append("school", NAME)
                                .append("version", 1L)
                                .append("deck", deck)
                                .append("owner", learner)
                                .append("deleted", false));
        views.of("cards")
                .collection("card_revisions")
                .insertOne(new Document("_id", NAME + ':' + deck).append("revision", 1L));
        int seen = standing.due() + standing.later();
        var cards = new ArrayList<Document>();
        var memories = new ArrayList<Document>();
        for (int i = 0; i < standing.cards(); i++) {
            var card = "%s-%08d".formatted(deck, i);
            cards.add(card(deck, card, i));
            if (i < seen) {
                boolean due =
                        (long) (i + 1) * standing.due() / seen > (long) i * standing.due() / seen;
                memories.add(memory(learner, deck, card, due, i));
            }
        }
        insert(views.of("cards").collection("cards"), cards);
        insert(views.of("memory").collection("memories"), memories);
    }

    private static void insert(MongoCollection<Document> collection, List<Document> documents) {
        for (int from = 0; from < documents.size(); from += BATCH) {
            int to = Math.min(from + BATCH, documents.size());
            var _ = collection.insertMany(documents.subList(from, to));
        }
    }

    private static Document card(String deck, String card, int position) {
        return new Document("_id", String.join(":", NAME, deck, card))
                .append("school", NAME)
                .append("deck", deck)
                .append("card", card)
                .append("front", "f".repeat(TEXT))
                .append("back", "b".repeat(TEXT))
                .append("sides", List.of(2L * position + 1, 2L * position + 2))
                .append("position", (double) position)
                .append("draft", false)
                .append("deleted", false)
                .append("version", 1L)
                .append("changed", 1L)
                .append("rev", 1L);
    }

    private Document memory(String learner, String deck, String card, boolean isDue, int number) {
        int stability = 5 + number % 60;
        var due = now.plus(Duration.ofDays(isDue ? -1 - number % 30 : 2 + number % 60));
        var last = due.minus(Duration.ofDays(stability));
        var state =
                new Document("phase", "REVIEW")
                        .append("step", 0)
                        .append("scheduledDays", (long) stability)
                        .append("reps", 8)
                        .append("lapses", 0)
                        .append("due", Date.from(due))
                        .append("lastReview", Date.from(last))
                        .append("stability", (double) stability)
                        .append("difficulty", 5.0)
                        .append("firstDay", "2020-01-01")
                        .append("lastDay", last.toString().substring(0, 10))
                        .append("lastRating", 3);
        return new Document("_id", String.join(":", NAME, learner, card))
                .append("school", NAME)
                .append("learner", learner)
                .append("deck", deck)
                .append("card", card)
                .append("version", CardMemory.version(1, 8))
                .append("facts", new Binary(new byte[FACTS]))
                .append("state", state)
                .append("rev", 1L);
    }

    @Override
    public void close() {
        client.close();
    }
}
