package engram.grading;

import java.util.List;

/**
 * The verdict on a written answer.
 *
 * @param typo whether the answer is right only because slips of the keyboard are let pass
 * @param difference the answer beside the nearest accepted one, word by word, in order
 */
public record Written(boolean correct, boolean typo, List<Piece> difference) {
    public Written {
        difference = List.copyOf(difference);
    }

    /**
     * A word, or words that cannot be told apart; "" on the side that has none.
     *
     * @param given as the learner typed it
     * @param expected as the card has it, without Markdown
     */
    public record Piece(Kind kind, String given, String expected) {}

    /** How a word that was given stands to the one that was expected. */
    public enum Kind {
        SAME,
        MISSING,
        EXTRA,
        CHANGED
    }
}
