package engram.gateway.mastery;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import engram.inbox.Fold;
import engram.inbox.Received;
import engram.inbox.Views;
import engram.outbox.Message;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Folds which cards a deck has into one document for each deck: {@code cards}, with {@code _id}
 * school:deck. Keeps no text. A state is applied only over a lower version. Tells of every deck
 * touched, changed or not.
 */
@Singleton
final class CardFold implements Fold<CardFold.State> {
    static final String COLLECTION = "cards";

    private final MongoCollection<Document> decks;
    private final ObjectMapper json;
    private final ChangeWatcher watcher;

    CardFold(@Named("views") MongoDatabase views, ObjectMapper json, ChangeWatcher watcher) {
        this.decks = views.getCollection(COLLECTION);
        this.json = json;
        this.watcher = watcher;
    }

    /**
     * What became of a card or, without a card, of the deck itself.
     *
     * @param draft whether the card has no answer
     */
    record State(
            String school,
            String deck,
            @Nullable String card,
            long version,
            Instant at,
            boolean draft,
            boolean deleted) {
        String id() {
            return school + ":" + deck;
        }

        Document toDocument() {
            return new Document("version", version)
                    .append("draft", draft)
                    .append("deleted", deleted);
        }
    }

    @Serdeable
    record Value(@Nullable Boolean draft, boolean deleted) {}

    @Override
    public String name() {
        return "cards";
    }

    @Override
    public Set<String> topics() {
        return Set.of("deck.decks.v1", "deck.cards.v1");
    }

    @Override
    public State decode(Received received) throws IOException {
        var key = received.key();
        var value = json.readValue(received.value(), Value.class);
        var card = received.topic().equals("deck.cards.v1") ? key.get(2) : null;
        var draft = Boolean.TRUE.equals(value.draft());
        return new State(
                key.get(0),
                key.get(1),
                card,
                received.version(),
                received.at(),
                draft,
                value.deleted());
    }

    @Override
    public List<Message> apply(List<State> batch) {
        var byDeck = new LinkedHashMap<String, List<State>>();
        for (var state : batch)
            byDeck.computeIfAbsent(state.id(), _ -> new ArrayList<>()).add(state);
        var stored =
                Views.updated(
                        decks,
                        byDeck.keySet(),
                        (id, before) -> next(before, byDeck.getOrDefault(id, List.of())));
        return watcher.edited(
                byDeck.entrySet().stream()
                        .map(deck -> edited(deck.getValue(), stored.get(deck.getKey())))
                        .toList());
    }

    /** The versions of the deck and its cards add up to one that grows with them. */
    private static ChangeWatcher.Edited edited(List<State> states, @Nullable Document stored) {
        var first = states.getFirst();
        var deck = stored == null ? new Document() : stored;
        var version =
                deck.get("deck", new Document()).get("version", 0L)
                        + deck.get("cards", new Document()).values().stream()
                                .mapToLong(each -> ((Document) each).getLong("version"))
                                .sum();
        return new ChangeWatcher.Edited(
                first.school(),
                first.deck(),
                version,
                states.stream().map(State::at).max(Instant::compareTo).orElse(first.at()));
    }

    private static Document next(Optional<Document> before, List<State> states) {
        var document = before.orElseGet(Document::new);
        var cards = new Document(document.get("cards", new Document()));
        for (var state : states) {
            if (state.card() == null) put(document, "deck", state);
            else put(cards, state.card(), state);
        }
        return document.append("cards", cards);
    }

    private static void put(Document into, String name, State state) {
        var known = into.get(name, Document.class);
        if (known == null || known.getLong("version") < state.version())
            into.append(name, state.toDocument());
    }

    @Override
    public void reset() {
        decks.deleteMany(Filters.empty());
    }
}
