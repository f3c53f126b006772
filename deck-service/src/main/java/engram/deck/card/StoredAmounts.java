package engram.deck.card;

import engram.deck.deck.Decks;
import engram.deck.deck.model.Deck;
import engram.deck.usage.Stock;
import engram.deck.usage.model.Amount;
import jakarta.inject.Singleton;
import java.util.Set;

/** Counts the cards that are stored, a page at a time and without their texts. */
@Singleton
final class StoredAmounts implements Stock {
    private static final int PAGE = 1_000;

    private final Decks decks;
    private final Cards cards;

    StoredAmounts(Decks decks, Cards cards) {
        this.decks = decks;
        this.cards = cards;
    }

    @Override
    public Amount ofDeck(String school, String id) {
        return decks.find(school, id).map(this::of).orElse(Amount.NONE);
    }

    private Amount of(Deck deck) {
        var amount = Amount.ONE_DECK;
        var page = cards.spotsById(deck.school(), deck.id(), "", PAGE);
        while (!page.isEmpty()) {
            for (var spot : page) amount = amount.plus(of(deck, spot));
            page = cards.spotsById(deck.school(), deck.id(), page.getLast().card(), PAGE);
        }
        return amount;
    }

    private static Amount of(Deck deck, Spot spot) {
        return spot.deleted() || !deck.imports().includes(spot.importId())
                ? Amount.ofHiddenCard(spot.bytes())
                : Amount.ofCard(spot.bytes());
    }

    @Override
    public Set<String> decksOf(String school, String person) {
        return decks.idsOwnedBy(school, person);
    }

    @Override
    public Set<String> decksOf(String school) {
        return decks.idsOf(school);
    }
}
