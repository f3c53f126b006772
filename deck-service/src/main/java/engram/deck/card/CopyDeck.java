package engram.deck.card;

import engram.access.Caller;
import engram.deck.card.model.Card;
import engram.deck.card.model.CardText;
import engram.deck.deck.DeckCopies;
import engram.deck.deck.model.Deck;
import engram.deck.deck.model.DeckText;
import engram.deck.outcome.model.Outcome;
import engram.deck.usage.Room;
import engram.deck.usage.model.Amount;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.List;

/** Copies the cards of a deck, in their order and under new ids, into one that is made for them. */
@Singleton
final class CopyDeck implements DeckCopies {
    private final CardParts parts;
    private final Room room;
    private final MakeDeck makeDeck;

    CopyDeck(CardParts parts, Room room, MakeDeck makeDeck) {
        this.parts = parts;
        this.room = room;
        this.makeDeck = makeDeck;
    }

    @Override
    public Outcome<Deck> make(Caller caller, Deck source, DeckText text) {
        var seen = room.heldByDeck(source.school(), source.id()).used();
        var expected = new Amount(0, seen.cards(), seen.bytes(), seen.cards(), seen.bytes());
        return makeDeck.with(caller, text, expected, () -> texts(source));
    }

    private Iterator<List<CardText>> texts(Deck source) {
        var cards = parts.visible(source, null).iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cards.hasNext();
            }

            @Override
            public List<CardText> next() {
                return cards.next().stream().map(Card::text).toList();
            }
        };
    }
}
