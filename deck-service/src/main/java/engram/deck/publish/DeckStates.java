package engram.deck.publish;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

import com.fasterxml.jackson.annotation.JsonInclude;
import engram.deck.card.CardCounters;
import engram.deck.card.CardParts;
import engram.deck.card.OpenImports;
import engram.deck.deck.DeckDocument;
import engram.deck.deck.Decks;
import engram.deck.deck.model.Deck;
import engram.outbox.Message;
import engram.outbox.Published;
import engram.outbox.StateTopic;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Decks to {@code deck.decks.v1}, and with the version that commits an import, all of its cards to
 * {@code deck.cards.v1}. A deck that is hidden until its import is committed is not published.
 */
@Singleton
final class DeckStates implements Published {
    private static final StateTopic TOPIC = new StateTopic("deck.decks.v1", "DeckState", 2);

    private final Decks decks;
    private final CardParts cards;
    private final CardCounters counters;
    private final OpenImports open;
    private final CardStates cardStates;
    private final ObjectMapper json;

    DeckStates(
            Decks decks,
            CardParts cards,
            CardCounters counters,
            OpenImports open,
            CardStates cardStates,
            ObjectMapper json) {
        this.decks = decks;
        this.cards = cards;
        this.counters = counters;
        this.open = open;
        this.cardStates = cardStates;
        this.json = json;
    }

    /** The value of a record: see contract/schemas/DeckState.json. */
    @Serdeable
    record DeckState(
            String id,
            String school,
            String owner,
            String title,
            List<String> tags,
            @JsonInclude(NON_EMPTY) @Nullable String frontLang,
            @JsonInclude(NON_EMPTY) @Nullable String backLang,
            @JsonInclude(NON_EMPTY) @Nullable String spelling,
            boolean deleted,
            long version) {}

    @Override
    public String collection() {
        return DeckDocument.COLLECTION;
    }

    @Override
    public Optional<StateTopic> states() {
        return Optional.of(TOPIC);
    }

    @Override
    public Iterable<Message> messages(Document aggregate) {
        var deck = DeckDocument.read(aggregate);
        if (deck.imports().hidden()) return List.of();
        var imports = deck.imports().unpublished();
        if (imports.isEmpty()) return List.of(message(deck));
        // The cards of one part are made while those of the one before are on their way.
        return () ->
                Stream.concat(
                                Stream.of(message(deck)),
                                StreamSupport.stream(
                                                cards.ofImports(deck, imports).spliterator(), false)
                                        .flatMap(List::stream)
                                        .map(cardStates::message))
                        .iterator();
    }

    @Override
    public void published(List<Document> aggregates) {
        aggregates.forEach(this::published);
    }

    private void published(Document aggregate) {
        var deck = DeckDocument.read(aggregate);
        var imports = deck.imports().unpublished();
        if (imports.isEmpty()) return;
        counters.changed(deck.school(), deck.id());
        decks.importsPublished(deck.school(), deck.id(), imports);
        for (var importId : imports) open.end(deck.school(), deck.id(), importId);
    }

    private Message message(Deck deck) {
        var marking = deck.text().marking().written();
        return TOPIC.state(
                json,
                List.of(deck.school(), deck.id()),
                deck.version(),
                deck.changedAt(),
                new DeckState(
                        deck.id(),
                        deck.school(),
                        deck.owner(),
                        deck.text().title(),
                        deck.text().tags(),
                        marking.frontLang(),
                        marking.backLang(),
                        marking.spelling(),
                        deck.deletedAt() != null,
                        deck.version()));
    }
}
