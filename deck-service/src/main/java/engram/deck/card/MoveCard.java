package engram.deck.card;

import engram.access.Caller;
import engram.deck.card.model.Card;
import engram.deck.card.model.Places;
import engram.deck.card.model.Places.Place;
import engram.deck.deck.DeckAccess;
import engram.deck.deck.model.Deck;
import engram.deck.outcome.model.Outcome;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives a card another place in its deck. All that has to change for it is decided over one reading
 * of the deck's places and stored as its next move, which is the commit point: it begins only if no
 * other move has begun since the reading. Then it is carried out.
 */
@Singleton
final class MoveCard {
    private final DeckAccess access;
    private final Cards cards;
    private final CardMoves moves;
    private final FinishMoves finishMoves;

    MoveCard(DeckAccess access, Cards cards, CardMoves moves, FinishMoves finishMoves) {
        this.access = access;
        this.cards = cards;
        this.moves = moves;
        this.finishMoves = finishMoves;
    }

    /**
     * Puts a card right behind another. One that stands there already stays as it is, whatever the
     * version that was seen: a caller who missed the answer may ask again (RFC 9110, 13.1.1).
     *
     * @param after null: puts it first
     */
    Outcome<Card> move(
            Caller caller, String deckId, String cardId, long version, @Nullable String after) {
        while (true) {
            var tried =
                    access.change(caller, deckId)
                            .then(deck -> attempt(deck, cardId, version, after));
            switch (tried) {
                case Outcome.Done<Optional<Card>>(var moved) when moved.isEmpty() -> {}
                case Outcome<Optional<Card>> over -> {
                    return over.map(Optional::orElseThrow);
                }
            }
        }
    }

    /** The moved card; none if another move began first. */
    private Outcome<Optional<Card>> attempt(
            Deck deck, String cardId, long version, @Nullable String after) {
        var last = moves.last(deck.school(), deck.id());
        if (last.open()) finishMoves.finish(last);
        var places = Places.of(cards.places(deck.school(), deck.id()));
        var place = places.visible(deck, cardId);
        var before =
                after == null || after.equals(cardId)
                        ? Optional.<Place>empty()
                        : places.visible(deck, after);
        if (place.isEmpty()) return new Outcome.Missing<>();
        if (after != null && before.isEmpty())
            return Outcome.broken("after", "must be another card of the deck, or null");
        if (places.follows(deck, cardId, before.orElse(null))) return found(deck, cardId);
        if (place.get().version() != version) return new Outcome.Stale<>();
        var move = last.next(places.move(deck, cardId, before.orElse(null)));
        if (!moves.begin(move)) return new Outcome.Done<>(Optional.empty());
        finishMoves.finish(move);
        return found(deck, cardId);
    }

    private Outcome<Optional<Card>> found(Deck deck, String card) {
        return cards.find(deck.school(), deck.id(), card)
                .filter(found -> found.visibleIn(deck))
                .<Outcome<Optional<Card>>>map(found -> new Outcome.Done<>(Optional.of(found)))
                .orElseGet(Outcome.Missing::new);
    }
}
