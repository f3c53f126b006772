package engram.review.cards;

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
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Folds what grading needs to know of deck-service's decks into what {@link Decks} reads. */
@Singleton
final class DeckFold implements Fold<DeckFold.Deck> {
    static final String NAME = "asked-decks";

    private static final int KEY_PARTS = 2;

    private final ObjectMapper json;

    DeckFold(ObjectMapper json) {
        this.json = json;
    }

    record Deck(String id, Document document) {}

    /** What is read of a {@code DeckState}. */
    @Serdeable
    record State(
            boolean deleted,
            @Nullable String frontLang,
            @Nullable String backLang,
            @Nullable String spelling) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of("deck.decks.v1");
    }

    @Override
    public Set<String> erasable() {
        return topics();
    }

    @Override
    public Deck decode(Received received) throws IOException {
        var key = received.key();
        if (key.size() != KEY_PARTS) throw new IllegalArgumentException("not the key of a deck");
        var state = json.readValue(received.value(), State.class);
        return new Deck(
                String.join(":", key),
                new Document("deleted", state.deleted())
                        .append("frontLang", state.frontLang())
                        .append("backLang", state.backLang())
                        .append("spelling", state.spelling())
                        .append("version", received.version()));
    }

    @Override
    public Follows apply(View view, List<Deck> batch) {
        var newest = new LinkedHashMap<String, Document>();
        for (var deck : batch) newest.merge(deck.id(), deck.document(), DeckFold::newer);
        Views.update(
                view.collection(Decks.COLLECTION),
                newest.keySet(),
                (id, stored) -> {
                    var received = newest.getOrDefault(id, new Document());
                    return stored.map(known -> newer(known, received)).orElse(received);
                });
        return Follows.NOTHING;
    }

    private static Document newer(Document one, Document other) {
        return other.getLong("version") > one.getLong("version") ? other : one;
    }

    @Override
    public Follows erase(View view, List<Erased> erased) {
        Views.remove(view.collection(Decks.COLLECTION), erased.stream().map(Erased::id).toList());
        return Follows.NOTHING;
    }
}
