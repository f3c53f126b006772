package engram.review.cards;

import static com.mongodb.client.model.Filters.eq;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import engram.inbox.Erased;
import engram.inbox.Fold;
import engram.inbox.Follows;
import engram.inbox.Received;
import engram.inbox.view.View;
import engram.inbox.view.Views;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Folds deck-service's cards into what {@link Cards} and {@link Decks} read. Deleted ones stay
 * known: a learner without a network may have answered one before.
 */
@Singleton
final class CardFold implements Fold<CardFold.Card> {
    static final String NAME = "asked-cards";

    private static final int KEY_PARTS = 3;

    private final ObjectMapper json;

    CardFold(ObjectMapper json) {
        this.json = json;
    }

    /** A card, and the deck that it is in; both as ids of documents. */
    record Card(String id, String deck, Document document) {}

    /** What is read of a {@code CardState}. */
    @Serdeable
    record State(
            String front,
            String back,
            List<String> tags,
            long position,
            boolean draft,
            boolean deleted,
            @Nullable List<String> accepted,
            @Nullable String list) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of("deck.cards.v1");
    }

    @Override
    public Set<String> erasable() {
        return topics();
    }

    @Override
    public Card decode(Received received) throws IOException {
        var key = received.key();
        if (key.size() != KEY_PARTS) throw new IllegalArgumentException("not the key of a card");
        var state = json.readValue(received.value(), State.class);
        return new Card(
                String.join(":", key),
                key.get(0) + ":" + key.get(1),
                new Document("deck", key.get(1))
                        .append("card", key.get(2))
                        .append("front", state.front())
                        .append("back", state.back())
                        .append("tags", state.tags())
                        .append("position", state.position())
                        .append("draft", state.draft())
                        .append("deleted", state.deleted())
                        .append("accepted", Objects.requireNonNullElse(state.accepted(), List.of()))
                        .append("list", state.list())
                        .append("version", received.version()));
    }

    @Override
    public Follows apply(View view, List<Card> batch) {
        var newest = new LinkedHashMap<String, Document>();
        for (var card : batch) newest.merge(card.id(), card.document(), CardFold::newer);
        Views.update(
                view.collection(Cards.COLLECTION),
                newest.keySet(),
                (id, stored) -> {
                    var received = newest.getOrDefault(id, new Document());
                    return stored.map(known -> newer(known, received)).orElse(received);
                });
        revise(view, batch.stream().map(Card::deck).collect(toSet()));
        return Follows.NOTHING;
    }

    @Override
    public Follows erase(View view, List<Erased> erased) {
        Views.remove(view.collection(Cards.COLLECTION), erased.stream().map(Erased::id).toList());
        revise(
                view,
                erased.stream()
                        .map(each -> each.key().get(0) + ":" + each.key().get(1))
                        .collect(toSet()));
        return Follows.NOTHING;
    }

    /**
     * After the cards: who reads a revision and then the cards sees at least what it stands for.
     */
    private static void revise(View view, Set<String> decks) {
        if (decks.isEmpty()) return;
        var revision = UUID.randomUUID().toString();
        view.collection(Decks.REVISIONS)
                .bulkWrite(
                        decks.stream()
                                .map(deck ->
                                        new UpdateOneModel<Document>(
                                                eq("_id", deck),
                                                Updates.set("revision", revision),
                                                new UpdateOptions().upsert(true)))
                                .toList());
    }

    private static Document newer(Document one, Document other) {
        return other.getLong("version") > one.getLong("version") ? other : one;
    }
}
