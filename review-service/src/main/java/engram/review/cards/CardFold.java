package engram.review.cards;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import engram.inbox.Fold;
import engram.inbox.Received;
import engram.inbox.Views;
import engram.outbox.Message;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/**
 * Folds deck-service's cards into what {@link Cards} reads. That a card was deleted is no matter: a
 * learner without a network may have answered it before.
 */
@Singleton
final class CardFold implements Fold<CardFold.Card> {
    private static final int KEY_PARTS = 3;

    private final MongoCollection<Document> cards;
    private final ObjectMapper json;

    CardFold(@Named("views") MongoDatabase views, ObjectMapper json) {
        this.cards = views.getCollection("cards");
        this.json = json;
    }

    record Card(String id, Document document) {}

    @Serdeable
    record State(boolean draft) {}

    @Override
    public String name() {
        return "cards";
    }

    @Override
    public Set<String> topics() {
        return Set.of("deck.cards.v1");
    }

    @Override
    public Card decode(Received received) throws IOException {
        var key = received.key();
        if (key.size() != KEY_PARTS) throw new IllegalArgumentException("not the key of a card");
        var state = json.readValue(received.value(), State.class);
        return new Card(
                String.join(":", key),
                new Document("deck", key.get(1))
                        .append("card", key.get(2))
                        .append("draft", state.draft())
                        .append("version", received.version()));
    }

    @Override
    public List<Message> apply(List<Card> batch) {
        var newest = new LinkedHashMap<String, Document>();
        for (var card : batch) newest.merge(card.id(), card.document(), CardFold::newer);
        Views.update(
                cards,
                newest.keySet(),
                (id, stored) -> {
                    var received = newest.getOrDefault(id, new Document());
                    return stored.map(known -> newer(known, received)).orElse(received);
                });
        return List.of();
    }

    private static Document newer(Document one, Document other) {
        return other.getLong("version") > one.getLong("version") ? other : one;
    }

    @Override
    public void reset() {
        cards.deleteMany(new Document());
    }
}
