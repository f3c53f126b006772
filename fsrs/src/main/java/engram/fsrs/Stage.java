package engram.fsrs;

/** How far a card has come, in words that waiting never lowers. */
public enum Stage {
    NEW,
    LEARNING,
    FAMILIAR,
    MASTERED;

    private static final double FAMILIAR_DAYS = 7;
    private static final double MASTERED_DAYS = 21;

    /**
     * By stability; a card whose newest rating is Again is being learnt, whatever it was before.
     */
    public static Stage of(CardState card) {
        var memory = card.memory();
        if (memory == null) {
            return NEW;
        }
        if (card.lastRating() == Rating.AGAIN || memory.stability() < FAMILIAR_DAYS) {
            return LEARNING;
        }
        return memory.stability() < MASTERED_DAYS ? FAMILIAR : MASTERED;
    }
}
