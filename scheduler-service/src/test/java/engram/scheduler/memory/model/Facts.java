package engram.scheduler.memory.model;

import engram.fsrs.Rating;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;

/** Facts for tests; the hash follows from the content, as that of a real record does. */
public final class Facts {
    public static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Facts() {}

    public static CardFact.Answered answered(String id, int version, Rating rating, Instant at) {
        return answered(id, version, rating, at, at, StudyMode.SPACED);
    }

    public static CardFact.Answered answered(
            String id, int version, Rating rating, Instant at, Instant receivedAt, StudyMode mode) {
        return answered(id, version, Question.SELF_RATED, rating, at, receivedAt, mode);
    }

    /** An answer in Learn to a question of this kind, a choice having four options. */
    public static CardFact.Answered asked(
            String id, Question.Kind kind, Rating rating, Instant at) {
        return answered(id, 1, new Question(kind, 4), rating, at, at, StudyMode.LEARN);
    }

    public static CardFact.Answered answered(
            String id,
            int version,
            Question question,
            Rating rating,
            Instant at,
            Instant receivedAt,
            StudyMode mode) {
        var hash = hash(id, version, question, rating, at, receivedAt, mode);
        return new CardFact.Answered(
                id,
                version,
                receivedAt,
                hash,
                "deck",
                mode,
                question,
                rating,
                at,
                BERLIN,
                null,
                false,
                false);
    }

    /** The same answer at another pace. */
    public static CardFact.Answered paced(CardFact.Answered answer, Pace pace) {
        return with(answer, pace, answer.retake());
    }

    /** The same answer given when a Test asked again. */
    public static CardFact.Answered retake(CardFact.Answered answer) {
        return with(answer, answer.pace(), true);
    }

    /** The same answer, come with more than a person gives in their time. */
    public static CardFact.Answered hurried(CardFact.Answered answer) {
        return new CardFact.Answered(
                answer.id(),
                answer.version(),
                answer.receivedAt(),
                hash(answer.hash(), "hurried"),
                answer.deck(),
                answer.mode(),
                answer.question(),
                answer.rating(),
                answer.answeredAt(),
                answer.zone(),
                answer.pace(),
                answer.retake(),
                true);
    }

    private static CardFact.Answered with(CardFact.Answered answer, Pace pace, boolean retake) {
        return new CardFact.Answered(
                answer.id(),
                answer.version(),
                answer.receivedAt(),
                hash(answer.hash(), pace, retake),
                answer.deck(),
                answer.mode(),
                answer.question(),
                answer.rating(),
                answer.answeredAt(),
                answer.zone(),
                pace,
                retake,
                answer.hurried());
    }

    public static CardFact.Undone undone(String id, int version, Instant receivedAt) {
        return new CardFact.Undone(
                id, version, receivedAt, hash(id, version, "undone", receivedAt), "deck");
    }

    private static String hash(Object... content) {
        try {
            var text = java.util.Arrays.toString(content);
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
