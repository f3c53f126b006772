package engram.deck.transfer.model;

/**
 * A cell that no spreadsheet takes for a formula. What it would take for one has an apostrophe
 * before it, and so has what would be mistaken for that; reading takes off just those. See
 * docs/decisions/0014-room-for-decks.md.
 */
public final class SafeCell {
    private static final String SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String BREAKS = "\t\r\n";
    private static final char APOSTROPHE = '\'';

    private SafeCell() {}

    /** What is written for a text. */
    public static String written(String text) {
        return isFormula(text) ? APOSTROPHE + text : text;
    }

    /** The text for which a cell was written. */
    public static String read(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == APOSTROPHE && isFormula(cell)
                ? cell.substring(1)
                : cell;
    }

    /** Whether a formula begins here, after any apostrophes, spaces or marks that are not seen. */
    private static boolean isFormula(String text) {
        var start = 0;
        while (start < text.length() && text.charAt(start) == APOSTROPHE) start++;
        if (start < text.length() && BREAKS.indexOf(text.charAt(start)) >= 0) return true;
        while (start < text.length() && isUnseen(text.charAt(start))) start++;
        return start < text.length() && SIGNS.indexOf(text.charAt(start)) >= 0;
    }

    private static boolean isUnseen(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
