package engram.deck.usage;

import engram.deck.outcome.model.Outcome;
import engram.deck.usage.Usages.Key;
import engram.deck.usage.model.Amount;
import engram.deck.usage.model.Scope;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Room for what is to be stored. It is claimed before anything is, from the school, the person and
 * the deck, each in one conditional write, so that no number of requests at once gets more than
 * there is. What a crash leaves claimed, {@link CheckUsages} gives back.
 *
 * <p>A counter that is not there begins with what is stored. None of the claims under way counts
 * twice then, because the deck's counter, of which the others are sums, changes last.
 */
@Singleton
public final class Room {
    private final Usages usages;
    private final Limits limits;
    private final Tally tally;

    Room(Usages usages, Limits limits, Tally tally) {
        this.usages = usages;
        this.limits = limits;
        this.tally = tally;
    }

    /** A deck, its school, and the person whose it is. */
    public record Place(String school, String owner, String deck) {
        private Key key(Scope scope) {
            return switch (scope) {
                case SCHOOL -> new Key(school, scope, school);
                case PERSON -> new Key(school, scope, owner);
                case DECK -> new Key(school, scope, deck);
            };
        }
    }

    /** What somebody has, and the most that they may. */
    public record Held(Amount used, Amount most) {}

    /** Claims so much, all of it or nothing. */
    public Outcome<Claim> claim(Place place, Amount amount) {
        return take(place, amount).map(taken -> new Claim(this, place, taken));
    }

    /**
     * Claims what a write adds, writes, and gives back what it takes away.
     *
     * @param change what becomes more, and what less
     * @param write false if it has stored nothing
     * @return what the write gave
     */
    public Outcome<Boolean> within(Place place, Amount change, BooleanSupplier write) {
        return take(place, change.rise())
                .map(taken -> {
                    var written = write.getAsBoolean();
                    giveBack(place, written ? change.fall() : taken);
                    return written;
                });
    }

    /** What a person has. */
    public Held of(String school, String person) {
        var key = new Key(school, Scope.PERSON, person);
        return new Held(counted(key), limits.most(Scope.PERSON));
    }

    /** What a deck has, and may. */
    public Held heldByDeck(String school, String deck) {
        return new Held(counted(new Key(school, Scope.DECK, deck)), limits.most(Scope.DECK));
    }

    /** That something of the deck was removed by another way than by its owner. */
    public void doubt(Place place) {
        for (var scope : Scope.values()) usages.doubt(place.key(scope));
    }

    Outcome<Amount> take(Place place, Amount amount) {
        if (amount.equals(Amount.NONE)) return new Outcome.Done<>(amount);
        Map<Scope, Key> taken = new EnumMap<>(Scope.class);
        for (var scope : Scope.values()) {
            var key = place.key(scope);
            var most = limits.most(scope);
            if (!usages.take(key, amount, most) && !begun(key, amount, most)) {
                taken.values().forEach(each -> usages.giveBack(each, amount));
                return new Outcome.Full<>(
                        new Refusal(scope, counted(key), amount, most).sentence());
            }
            taken.put(scope, key);
        }
        return new Outcome.Done<>(amount);
    }

    void giveBack(Place place, Amount amount) {
        if (amount.equals(Amount.NONE)) return;
        for (var scope : Scope.values()) usages.giveBack(place.key(scope), amount);
    }

    private boolean begun(Key key, Amount amount, Amount most) {
        if (usages.find(key).isPresent()) return false;
        counted(key);
        return usages.take(key, amount, most);
    }

    private Amount counted(Key key) {
        return usages.find(key)
                .or(() -> {
                    usages.begin(key, tally.of(key));
                    return usages.find(key);
                })
                .orElse(Amount.NONE);
    }
}
