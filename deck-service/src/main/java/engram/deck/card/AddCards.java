package engram.deck.card;

import engram.deck.card.model.Answers;
import engram.deck.card.model.Card;
import engram.deck.card.model.CardText;
import engram.deck.deck.model.Deck;
import engram.deck.outcome.model.Fault;
import engram.deck.outcome.model.Outcome;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Checks a whole batch of new cards, then adds it. */
@Singleton
final class AddCards {
    private static final Outcome<CardText> NOTHING =
            CardText.of(null, null, null, Answers.Written.NOTHING);

    private final CardBatches batches;

    AddCards(CardBatches batches) {
        this.batches = batches;
    }

    Outcome<List<Card>> all(Deck deck, CardRequest.Batch batch) {
        var given = batch.cards() == null ? List.<CardRequest>of() : batch.cards();
        if (given.isEmpty()) return Outcome.broken("cards", "must be at least one card");
        if (given.size() > CardBatches.MOST)
            return Outcome.broken("cards", "must be at most " + CardBatches.MOST + " cards");
        var texts = new ArrayList<CardText>();
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < given.size(); i++) {
            var card = given.get(i);
            var path = "cards[" + i + "]";
            switch (card == null ? NOTHING : card.text()) {
                case Outcome.Done<CardText>(var text) -> texts.add(text);
                case Outcome.Broken<CardText>(var broken) ->
                        broken.forEach(fault -> faults.add(fault.within(path)));
                default -> throw new IllegalStateException("text is right or broken");
            }
        }
        return faults.isEmpty()
                ? batches.add(deck, texts).map(CardBatches.Added::cards)
                : new Outcome.Broken<>(faults);
    }
}
