package engram.grading.asking;

import engram.grading.NormalForm;
import java.util.regex.Pattern;

/** How much room a side takes, and when two sides are the same to a reader. */
public final class Shape {
    private static final int MOST_WORDS = 12;
    private static final int TILE_LINES = 4;

    /** How many letters a line of a tile holds on the narrowest of screens. */
    private static final int TILE_WIDTH = 22;

    private static final Pattern PICTURE =
            Pattern.compile(
                    "!\\[[^\\]\\n]{0,500}\\]\\(|<img\\b|^\\s*\\|?[ :|-]*-[ :|-]*\\|[ :|-]*$",
                    Pattern.MULTILINE);

    private Shape() {}

    /** Whether a side is too long to be typed: it is asked as a self-check. A list is typed. */
    public static boolean isLong(AskedCard card, Side expected) {
        if (expected == Side.BACK && card.list().isPresent()) return false;
        var text = card.side(expected);
        return hasPicture(text)
                || text.lines().filter(line -> !line.isBlank()).limit(2).count() > 1
                || text.strip().split("\\s+", MOST_WORDS + 1).length > MOST_WORDS;
    }

    /**
     * Whether a tile of four lines does not show the whole text. A guess that rather says yes: a
     * formula counts by its source, a Chinese letter as two.
     */
    public static boolean isClipped(String text) {
        if (hasPicture(text)) return true;
        int lines = 0;
        for (var line : (Iterable<String>) text.strip().lines()::iterator) {
            lines += lines(line);
            if (lines > TILE_LINES) return true;
        }
        return false;
    }

    /**
     * How many lines of a tile a line of text fills, broken between words where that is possible.
     */
    private static int lines(String line) {
        int lines = 1;
        int column = 0;
        for (var word : line.strip().split("\\s+", 4 * TILE_LINES * TILE_WIDTH)) {
            int width = width(word);
            if (column > 0 && column + 1 + width > TILE_WIDTH) {
                lines++;
                column = 0;
            }
            column += width + (column > 0 ? 1 : 0);
            lines += Math.max(0, column - 1) / TILE_WIDTH;
            column = column == 0 ? 0 : (column - 1) % TILE_WIDTH + 1;
        }
        return lines;
    }

    private static int width(String word) {
        return word.codePoints().map(point -> Character.isIdeographic(point) ? 2 : 1).sum();
    }

    /** The same for two texts that a reader would call equal; "" for one that shows nothing. */
    public static String normal(String text) {
        return NormalForm.of(text);
    }

    /** Whether there is more than text: an image or a table. */
    static boolean hasPicture(String text) {
        return PICTURE.matcher(text).find();
    }
}
