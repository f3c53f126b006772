package engram.fsrs.optimizer;

/** How items are put into batches, of which each moves the weights one step. */
public enum Batching {
    /**
     * Items of like length together, a card's histories apart from each other, as crate {@code
     * fsrs} does by default.
     */
    PREFIXES,

    /** Whole cards together, those of like length; cheaper, and what Anki does. */
    CARDS,

    /** Whole cards together, drawn at random: as cheap, and each batch stands for the whole log. */
    MIXED_CARDS
}
