package engram.scheduler.cards.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;

/**
 * The two sides of a card as fingerprints: two texts that differ only in case, in spaces or in how
 * their characters are composed have the same one. 64 bits of SHA-256, so that two texts of one
 * deck practically never share one by chance.
 *
 * @param front 0 for a blank side, which is like no other
 * @param back the same
 */
public record Sides(long front, long back) {
    private static final long BLANK = 0;

    /** The sides of a card with these texts. */
    public static Sides of(String front, String back) {
        return new Sides(fingerprint(front), fingerprint(back));
    }

    /**
     * Whether the two cards give each other's answer away: they share a side, or one is the reverse
     * of the other.
     */
    public boolean siblings(Sides other) {
        return same(front, other.front)
                || same(back, other.back)
                || (same(front, other.back) && same(back, other.front));
    }

    /** Whether a side is blank, as only a draft's is. */
    public boolean blank() {
        return front == BLANK || back == BLANK;
    }

    /** The same card asked the other way round. */
    public Sides reversed() {
        return new Sides(back, front);
    }

    private static boolean same(long one, long other) {
        return one != BLANK && one == other;
    }

    /** Letter by letter: for a whole text, Java looks around each Σ for the end of its word. */
    private static String withoutCase(String text) {
        return text.codePoints()
                .map(point -> Character.toLowerCase(Character.toUpperCase(point)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static long fingerprint(String text) {
        var normal =
                withoutCase(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .strip()
                        .replaceAll("\\s+", " ");
        if (normal.isEmpty()) {
            return BLANK;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(normal.getBytes(UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
