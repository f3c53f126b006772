package engram.deck.card.model;

import engram.deck.deck.model.Deck;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where the cards of a deck stand, without their texts. New cards stand on multiples of the stride,
 * each on one of its own; what is moved stands in between, so that cards which nobody sees yet, of
 * a batch that is being written, keep their places too. When two neighbours have no position left
 * between them, the cards from one multiple to the next are spread out anew.
 *
 * @param all in the order of position, then id
 * @param stride more than any deck has cards, or there might be no room for them to be spread
 */
public record Places(List<Place> all, long stride) {
    /**
     * Room for a million cards, and for 8 thousand million times it in the numbers of a browser.
     */
    private static final long STRIDE = 1L << 20;

    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::position).thenComparing(Place::card);

    /**
     * Where a card stands.
     *
     * @param importId the import that it came with
     * @param succeeded that another card took its place
     */
    public record Place(
            String card,
            long position,
            long version,
            boolean deleted,
            @Nullable String importId,
            boolean succeeded) {

        public boolean visibleIn(Deck deck) {
            return !deleted && deck.imports().includes(importId);
        }

        /** Whether others see a change; a card in whose place another stands matters no more. */
        private boolean movable(Deck deck) {
            return !succeeded && deck.imports().includes(importId);
        }
    }

    /** Where a card is to stand. */
    public record Placement(String card, long position) {}

    /** Of cards in any order. */
    public static Places of(List<Place> cards) {
        return of(cards, STRIDE);
    }

    static Places of(List<Place> cards, long stride) {
        return new Places(cards.stream().sorted(ORDER).toList(), stride);
    }

    /** Where the next card stands that a deck gets, which had so many before. */
    public static long ofNew(long before) {
        return (before + 1) * STRIDE;
    }

    /** A card that people see. */
    public Optional<Place> visible(Deck deck, String card) {
        return visible(deck).stream().filter(place -> place.card().equals(card)).findFirst();
    }

    /** Whether a card follows the other one; null stands for the start. */
    public boolean follows(Deck deck, String card, @Nullable Place after) {
        String before = null;
        for (var place : visible(deck)) {
            if (place.card().equals(card))
                return after == null ? before == null : after.card().equals(before);
            before = place.card();
        }
        return false;
    }

    /**
     * What has to change for a card to follow the other one; null stands for the start. Whoever
     * does it in this order leaves all others in their order at every step; the card is the last.
     */
    public List<Placement> move(Deck deck, String card, @Nullable Place after) {
        var others = all.stream().filter(place -> !place.card().equals(card)).toList();
        var next = after == null ? 0 : others.indexOf(after) + 1;
        var upper = next < others.size() ? others.get(next).position() : Long.MAX_VALUE;
        if (after == null) {
            var end = next < others.size() ? upper : stride;
            return between(deck, others, next, card, floor(end - 1), end);
        }
        var end = Math.min(upper, floor(after.position()) + stride);
        return between(deck, others, next, card, after.position(), end);
    }

    private List<Placement> between(
            Deck deck, List<Place> others, int next, String card, long lower, long upper) {
        return upper - lower >= 2
                ? List.of(new Placement(card, lower + (upper - lower) / 2))
                : spread(deck, others, next, card, floor(lower));
    }

    /** The last multiple of the stride up to here. */
    private long floor(long position) {
        return Math.floorDiv(Math.max(position, 0), stride) * stride;
    }

    private List<Placement> spread(
            Deck deck, List<Place> others, int next, String card, long floor) {
        Predicate<Place> spreads = place -> place.movable(deck) && floor(place.position()) == floor;
        var movable = others.stream().filter(spreads).toList();
        var before = (int) others.stream().limit(next).filter(spreads).count();
        var step = stride / (movable.size() + 2);
        if (step == 0) throw new IllegalStateException("the stride is less than a deck's cards");
        var up = new ArrayList<Placement>();
        var down = new ArrayList<Placement>();
        for (var i = 0; i < movable.size(); i++) {
            var place = movable.get(i);
            var position = floor + step * (i < before ? i + 1 : i + 2);
            if (position > place.position()) up.addFirst(new Placement(place.card(), position));
            if (position < place.position()) down.add(new Placement(place.card(), position));
        }
        var placements = new ArrayList<>(up);
        placements.addAll(down);
        placements.add(new Placement(card, floor + step * (before + 1)));
        return placements;
    }

    private List<Place> visible(Deck deck) {
        return all.stream().filter(place -> place.visibleIn(deck)).toList();
    }
}
