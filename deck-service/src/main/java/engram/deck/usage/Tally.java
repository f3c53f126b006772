package engram.deck.usage;

import engram.deck.usage.Usages.Key;
import engram.deck.usage.model.Amount;
import engram.deck.usage.model.Scope;
import jakarta.inject.Singleton;
import java.util.Set;

/** Adds up what is stored: a deck by reading its cards, the others as the sum of their decks. */
@Singleton
final class Tally {
    private final Usages usages;
    private final Stock stock;

    Tally(Usages usages, Stock stock) {
        this.usages = usages;
        this.stock = stock;
    }

    Amount of(Key key) {
        return switch (key.scope()) {
            case DECK -> stock.ofDeck(key.school(), key.id());
            case PERSON -> sum(key.school(), stock.decksOf(key.school(), key.id()));
            case SCHOOL -> sum(key.school(), stock.decksOf(key.school()));
        };
    }

    private Amount sum(String school, Set<String> decks) {
        return decks.stream()
                .map(deck -> new Key(school, Scope.DECK, deck))
                .map(key -> usages.find(key).orElseGet(() -> of(key)))
                .reduce(Amount.NONE, Amount::plus);
    }
}
