package engram.deck.card.model;

import engram.deck.deck.model.Deck;
import engram.deck.usage.model.Amount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A card of a deck. Each change gives the next version.
 *
 * @param position cards are in the order of this, then of their ids; see {@link Places}
 * @param movedBy the number of the deck's last move that gave the card its position; 0 for none
 * @param importId the import that it came with; it is visible once the deck has committed that
 * @param successor the card that took its place when it became a new question
 */
public record Card(
        String school,
        String deck,
        String id,
        long version,
        CardText text,
        long position,
        long movedBy,
        Instant changedAt,
        @Nullable Instant deletedAt,
        @Nullable String importId,
        @Nullable Successor successor) {

    /** A new card that stands in the place of another and starts without memory. */
    public record Successor(String id, CardText text) {}

    public static Card create(Deck deck, String id, CardText text, long position, Instant now) {
        return new Card(deck.school(), deck.id(), id, 1, text, position, 0, now, null, null, null);
    }

    /** One of the cards that appear together once the deck has committed the import. */
    public static Card createImported(
            Deck deck, String id, CardText text, long position, Instant now, String importId) {
        return new Card(
                deck.school(), deck.id(), id, 1, text, position, 0, now, null, importId, null);
    }

    /** Whether the card has appeared in the deck, deleted since or not. */
    public boolean knownTo(Deck deck) {
        return deck.imports().includes(importId);
    }

    /** Whether people see the card in the deck. */
    public boolean visibleIn(Deck deck) {
        return deletedAt == null && knownTo(deck);
    }

    /** How much it adds to its deck. What a successor begins with is kept with it. */
    public Amount amount() {
        var shown = text.bytes();
        var all = successor == null ? shown : shown + successor.text().bytes();
        return deletedAt == null ? Amount.ofCard(all) : Amount.ofHiddenCard(all);
    }

    public boolean restorable(Instant now) {
        return deletedAt == null || now.isBefore(deletedAt.plus(Deck.RESTORABLE));
    }

    public Card edited(CardText next, Instant now) {
        return next(next, now, deletedAt, successor);
    }

    /** In another place, by a move of this number. */
    public Card moved(long to, long number, Instant now) {
        return new Card(
                school,
                deck,
                id,
                version + 1,
                text,
                to,
                number,
                now,
                deletedAt,
                importId,
                successor);
    }

    public Card deleted(Instant now) {
        return next(text, now, now, null);
    }

    public Card restored(Instant now) {
        return next(text, now, null, null);
    }

    /** Deleted, with another card in its place. */
    public Card succeededBy(String newId, CardText newText, Instant now) {
        return next(text, now, now, new Successor(newId, newText));
    }

    /**
     * The card that takes the place of this one, as it begins.
     *
     * @throws IllegalStateException if there is none
     */
    public Card begunSuccessor() {
        if (successor == null) throw new IllegalStateException("the card has no successor");
        return new Card(
                school,
                deck,
                successor.id(),
                1,
                successor.text(),
                position,
                movedBy,
                changedAt,
                null,
                importId,
                null);
    }

    private Card next(
            CardText text,
            Instant now,
            @Nullable Instant deletedAt,
            @Nullable Successor successor) {
        return new Card(
                school,
                deck,
                id,
                version + 1,
                text,
                position,
                movedBy,
                now,
                deletedAt,
                importId,
                successor);
    }
}
