package engram.scheduler.cards;

import engram.inbox.Erased;
import engram.inbox.Fold;
import engram.inbox.Follows;
import engram.inbox.Received;
import engram.inbox.view.View;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The states of {@code deck.cards.v1}, folded into {@link Cards}; publishes nothing. */
@Singleton
final class CardFold implements Fold<CardFold.CardUpdate> {
    static final String NAME = "cards";

    private final ObjectMapper json;
    private final MongoCards cards;

    CardFold(ObjectMapper json, MongoCards cards) {
        this.json = json;
        this.cards = cards;
    }

    /** A card's state of one version. */
    record CardUpdate(String school, String deck, Card card, boolean deleted, long version) {}

    /** What is read of the value; a deleted card may have lost its text. */
    @Serdeable
    record CardV1(
            @Nullable String front,
            @Nullable String back,
            @Nullable Double position,
            @Nullable Boolean draft,
            @Nullable Boolean deleted) {}

    @Override
    public String name() {
        return NAME;
    }

    /** The second has revisions and fingerprints; the third, fingerprints in which ς is σ. */
    @Override
    public int layout() {
        return 3;
    }

    @Override
    public Set<String> topics() {
        return Set.of("deck.cards.v1");
    }

    @Override
    public CardUpdate decode(Received received) throws IOException {
        var key = received.key();
        if (key.size() != 3) {
            throw new IllegalArgumentException("The key is not school/deck/card");
        }
        var value = json.readValue(received.value(), CardV1.class);
        boolean deleted = Boolean.TRUE.equals(value.deleted());
        if (!deleted && value.front() == null) {
            throw new IllegalArgumentException("A card without front");
        }
        var card =
                new Card(
                        key.get(2),
                        value.front() == null ? "" : value.front(),
                        value.back() == null ? "" : value.back(),
                        value.position() == null ? 0 : value.position(),
                        Boolean.TRUE.equals(value.draft()));
        return new CardUpdate(received.school(), key.get(1), card, deleted, received.version());
    }

    @Override
    public Set<String> erasable() {
        return topics();
    }

    @Override
    public void prepare(View view) {
        cards.index(view);
    }

    @Override
    public Follows apply(View view, List<CardUpdate> batch) {
        cards.update(view, batch);
        return Follows.NOTHING;
    }

    @Override
    public Follows erase(View view, List<Erased> erased) {
        cards.erase(view, erased);
        return Follows.NOTHING;
    }
}
