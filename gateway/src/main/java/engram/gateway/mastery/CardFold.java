package engram.gateway.mastery;

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
    static final String NAME = "cards";
    static final String COLLECTION = "cards";

    private final ObjectMapper json;
    private final ChangeWatcher watcher;

    CardFold(ObjectMapper json, ChangeWatcher watcher) {
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
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of("deck.decks.v1", "deck.cards.v1");
    }

    @Override
    public Set<String> erasable() {
        return topics();
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
    public Follows apply(View view, List<State> batch) {
        var byDeck = new LinkedHashMap<String, List<State>>();
        for (var state : batch)
            byDeck.computeIfAbsent(state.id(), _ -> new ArrayList<>()).add(state);
        var stored =
                Views.updated(
                        view.collection(COLLECTION),
                        byDeck.keySet(),
                        (id, before) -> next(before, byDeck.getOrDefault(id, List.of())));
        var edited =
                byDeck.entrySet().stream()
                        .map(deck -> edited(deck.getValue(), stored.get(deck.getKey())))
                        .toList();
        return _ -> watcher.edited(edited);
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

    /** As if the deck's or the card's record had never come; the others of the deck stay. */
    @Override
    public Follows erase(View view, List<Erased> erased) {
        var byDeck = new LinkedHashMap<String, List<Erased>>();
        for (var each : erased)
            byDeck.computeIfAbsent(
                            each.key().get(0) + ":" + each.key().get(1), _ -> new ArrayList<>())
                    .add(each);
        Views.update(
                view.collection(COLLECTION),
                byDeck.keySet(),
                (id, before) -> without(before, byDeck.getOrDefault(id, List.of())));
        return Follows.NOTHING;
    }

    private static Document without(Optional<Document> before, List<Erased> erased) {
        var document = before.orElseGet(Document::new);
        var cards = new Document(document.get("cards", new Document()));
        for (var each : erased) {
            if (each.topic().equals("deck.decks.v1")) document.remove("deck");
            else cards.remove(each.key().get(2));
        }
        return document.append("cards", cards);
    }
}
