package engram.deck.usage.model;

/**
 * How much there is, or how much more or less.
 *
 * @param decks deleted ones among them until they are removed for good
 * @param cards that people can see
 * @param bytes of their texts in UTF-8: sides, tags and further answers
 * @param kept cards, with those that were deleted and can be restored
 * @param keptBytes the texts of those
 */
public record Amount(long decks, long cards, long bytes, long kept, long keptBytes) {
    public static final Amount NONE = new Amount(0, 0, 0, 0, 0);
    public static final Amount ONE_DECK = new Amount(1, 0, 0, 0, 0);

    /** Of a card that people can see. */
    public static Amount ofCard(long bytes) {
        return new Amount(0, 1, bytes, 1, bytes);
    }

    /** Of a card that nobody can see, or not now. */
    public static Amount ofHiddenCard(long bytes) {
        return new Amount(0, 0, 0, 1, bytes);
    }

    public Amount plus(Amount other) {
        return new Amount(
                decks + other.decks,
                cards + other.cards,
                bytes + other.bytes,
                kept + other.kept,
                keptBytes + other.keptBytes);
    }

    public Amount minus(Amount other) {
        return plus(other.negated());
    }

    public Amount negated() {
        return new Amount(-decks, -cards, -bytes, -kept, -keptBytes);
    }

    /** Only what is more, of an amount that is more of some and less of others. */
    public Amount rise() {
        return new Amount(
                Math.max(decks, 0),
                Math.max(cards, 0),
                Math.max(bytes, 0),
                Math.max(kept, 0),
                Math.max(keptBytes, 0));
    }

    /** Only what is less, as an amount above zero. */
    public Amount fall() {
        return negated().rise();
    }
}
