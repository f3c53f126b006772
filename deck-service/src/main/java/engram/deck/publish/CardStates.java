package engram.deck.publish;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

import com.fasterxml.jackson.annotation.JsonInclude;
import engram.deck.card.CardCounters;
import engram.deck.card.CardDocument;
import engram.deck.card.Successors;
import engram.deck.card.model.Card;
import engram.outbox.Message;
import engram.outbox.Published;
import engram.outbox.StateTopic;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Cards to {@code deck.cards.v1}. What belongs to a card's write but is stored elsewhere, its
 * successor and the end of the deck's count, is done once more before the card is forgotten.
 */
@Singleton
final class CardStates implements Published {
    private static final StateTopic TOPIC = new StateTopic("deck.cards.v1", "CardState", 2);

    private final CardCounters counters;
    private final Successors successors;
    private final ObjectMapper json;

    CardStates(CardCounters counters, Successors successors, ObjectMapper json) {
        this.counters = counters;
        this.successors = successors;
        this.json = json;
    }

    /** The value of a record: see contract/schemas/CardState.json. */
    @Serdeable
    record CardState(
            String id,
            String deck,
            String school,
            String front,
            String back,
            List<String> tags,
            @JsonInclude(NON_EMPTY) @Nullable List<String> accepted,
            @JsonInclude(NON_EMPTY) @Nullable String list,
            long position,
            boolean draft,
            boolean deleted,
            long version) {}

    @Override
    public String collection() {
        return CardDocument.COLLECTION;
    }

    @Override
    public Optional<StateTopic> states() {
        return Optional.of(TOPIC);
    }

    @Override
    public List<Message> messages(Document aggregate) {
        return List.of(message(CardDocument.read(aggregate)));
    }

    @Override
    public void published(List<Document> aggregates) {
        var cards = aggregates.stream().map(CardDocument::read).toList();
        for (var card : cards) if (card.successor() != null) successors.ensure(card);
        cards.stream()
                .map(card -> List.of(card.school(), card.deck()))
                .distinct()
                .forEach(deck -> counters.changed(deck.getFirst(), deck.getLast()));
    }

    Message message(Card card) {
        return TOPIC.state(
                json,
                List.of(card.school(), card.deck(), card.id()),
                card.version(),
                card.changedAt(),
                new CardState(
                        card.id(),
                        card.deck(),
                        card.school(),
                        card.text().front(),
                        card.text().back(),
                        card.text().tags(),
                        card.text().answers().accepted(),
                        card.text().answers().written().list(),
                        card.position(),
                        card.text().draft(),
                        card.deletedAt() != null,
                        card.version()));
    }
}
