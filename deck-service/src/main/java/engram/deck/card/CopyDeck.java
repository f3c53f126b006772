package engram.deck.card;

import engram.access.Caller;
import engram.deck.card.model.Card;
import engram.deck.deck.DeckCopies;
import engram.deck.deck.model.Deck;
import engram.deck.deck.model.DeckText;
import engram.deck.outcome.model.Outcome;
import jakarta.inject.Singleton;

/** Copies the cards of a deck, in their order and under new ids, into one that is made for them. */
@Singleton
final class CopyDeck implements DeckCopies {
    private final ListCards list;
    private final MakeDeck makeDeck;

    CopyDeck(ListCards list, MakeDeck makeDeck) {
        this.list = list;
        this.makeDeck = makeDeck;
    }

    @Override
    public Outcome<Deck> make(Caller caller, Deck source, DeckText text) {
        var texts = list.all(source).stream().map(Card::text).toList();
        return makeDeck.with(caller, text, texts).map(CardBatches.Added::deck);
    }
}
