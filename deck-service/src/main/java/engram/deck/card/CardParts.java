package engram.deck.card;

import engram.deck.card.Cards.After;
import engram.deck.card.model.Card;
import engram.deck.deck.model.Deck;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decks, read a part at a time: first where its cards stand and how large they are, then the texts
 * of a few. So no deck is ever in memory as a whole, however large its cards.
 */
@Singleton
public final class CardParts {
    /** The most cards of a part. */
    private static final int MOST = 500;

    /** The most bytes of text of a part, unless a single card has more. */
    private static final long MOST_BYTES = 250_000;

    private final Cards cards;

    CardParts(Cards cards) {
        this.cards = cards;
    }

    /**
     * The visible cards of a deck in their order, read as they are asked for.
     *
     * @param start the place after which they stand; null for all
     */
    public Iterable<List<Card>> visible(Deck deck, @Nullable After start) {
        Function<@Nullable Spot, List<Spot>> look =
                last ->
                        cards.spots(
                                deck.school(), deck.id(), last == null ? start : after(last), MOST);
        Predicate<Spot> seen = spot -> deck.imports().includes(spot.importId());
        return () -> new Parts(deck, look, seen, card -> card.visibleIn(deck));
    }

    /** The cards that came with any of these imports, deleted or not, in no order. */
    public Iterable<List<Card>> ofImports(Deck deck, Collection<String> imports) {
        Function<@Nullable Spot, List<Spot>> look =
                last ->
                        cards.spotsById(
                                deck.school(), deck.id(), last == null ? "" : last.card(), MOST);
        return () -> new Parts(deck, look, spot -> imports.contains(spot.importId()), _ -> true);
    }

    private static After after(Spot last) {
        return new After(last.position(), last.card());
    }

    private final class Parts implements Iterator<List<Card>> {
        private final Deck deck;
        private final Function<@Nullable Spot, List<Spot>> look;
        private final Predicate<Spot> wanted;
        private final Predicate<Card> still;
        private final ArrayDeque<Spot> found = new ArrayDeque<>();
        private @Nullable Spot last;
        private boolean ended;

        Parts(
                Deck deck,
                Function<@Nullable Spot, List<Spot>> look,
                Predicate<Spot> wanted,
                Predicate<Card> still) {
            this.deck = deck;
            this.look = look;
            this.wanted = wanted;
            this.still = still;
        }

        @Override
        public boolean hasNext() {
            while (found.isEmpty() && !ended) {
                var seen = look.apply(last);
                ended = seen.size() < MOST;
                if (!seen.isEmpty()) last = seen.getLast();
                seen.stream().filter(wanted).forEach(found::add);
            }
            return !found.isEmpty();
        }

        @Override
        public List<Card> next() {
            if (!hasNext()) throw new NoSuchElementException();
            var ids = new ArrayList<String>();
            var bytes = 0L;
            do {
                bytes += found.element().bytes();
                ids.add(found.remove().card());
            } while (!found.isEmpty() && bytes + found.element().bytes() <= MOST_BYTES);
            var read =
                    cards.read(deck.school(), deck.id(), ids).stream()
                            .collect(Collectors.toMap(Card::id, Function.identity()));
            // One that was deleted or moved since it was looked up is left out, or is where it was.
            return ids.stream().map(read::get).filter(Objects::nonNull).filter(still).toList();
        }
    }
}
