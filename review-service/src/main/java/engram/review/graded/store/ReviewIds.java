package engram.review.graded.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import engram.review.graded.model.fact.Fact;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of reviews, made of their session's and the place in it: the same at every try. */
final class ReviewIds {
    private static final int LONGEST = 64;
    private static final int HASH_BYTES = 8;

    private ReviewIds() {}

    /** {@code session-question} or {@code session-question-part}. */
    static String of(String session, Fact.Name name) {
        var place = "-" + name.question() + (name.part() == 0 ? "" : "-" + name.part());
        return fitting(session, LONGEST - place.length()) + place;
    }

    /** The id, or as much of it as there is room for and a hash that tells it from others. */
    private static String fitting(String session, int most) {
        if (session.length() <= most) return session;
        var hash = "-" + hash(session);
        return session.substring(0, most - hash.length()) + hash;
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
