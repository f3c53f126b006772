package engram.deck.transfer.model;

/**
 * From places in a text to line numbers, from 1, for places that are asked for in their order. A
 * line ends with LF, CR, or both.
 */
public final class LineNumbers {
    private final String text;
    private int place;
    private int line = 1;

    public LineNumbers(String text) {
        this.text = text;
    }

    /**
     * The line on which the record begins that is read from this place; empty lines are skipped.
     */
    public int ofRecordAt(long start) {
        while (place < start && place < text.length()) step();
        while (place < text.length() && isBreak(text.charAt(place))) step();
        return line;
    }

    /** The line on which the text ends. */
    public int ofEnd() {
        return ofRecordAt(text.length());
    }

    private void step() {
        var character = text.charAt(place++);
        var first = character == '\r' && place < text.length() && text.charAt(place) == '\n';
        if (isBreak(character) && !first) line++;
    }

    private static boolean isBreak(char character) {
        return character == '\n' || character == '\r';
    }
}
