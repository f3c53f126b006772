package engram.review.asking.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** How much room a side takes, and when two sides are the same to a reader. */
public final class Shape {
    private static final int MOST_WORDS = 12;
    private static final int TILE_LINES = 4;
    private static final int TILE_WIDTH = 28;
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]\\n]*\\]\\(|<img\\b");
    private static final Pattern TABLE = Pattern.compile("(?m)^\\s*\\|.*\\|\\s*$");

    private Shape() {}

    /** Whether a side is too long to be typed: it is asked as a self-check. */
    public static boolean isLong(AskedCard card, Side expected) {
        if (expected == Side.BACK && card.list().isPresent()) return false;
        var text = card.side(expected);
        return isPicture(text)
                || text.lines().filter(line -> !line.isBlank()).count() > 1
                || text.strip().split("\\s+").length > MOST_WORDS;
    }

    /** Whether a tile of four lines does not show the whole text. */
    public static boolean isClipped(String text) {
        return isPicture(text)
                || text.lines()
                                .mapToInt(line -> 1 + Math.max(0, line.length() - 1) / TILE_WIDTH)
                                .sum()
                        > TILE_LINES;
    }

    /** The same for two texts that a reader would call equal. */
    public static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static boolean isPicture(String text) {
        return IMAGE.matcher(text).find() || TABLE.matcher(text).find();
    }
}
