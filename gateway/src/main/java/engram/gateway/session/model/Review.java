package engram.gateway.session.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;

/**
 * What one record of the review log says of a review. What is known of a review is what its highest
 * version says; of two records with one version the one that was received earlier counts, and of
 * those the one with the smaller hash.
 *
 * @param session the study session that the record names
 * @param kind how the card was asked; SELF_RATED for an undone review
 * @param rating 1 Again to 4 Easy; 0 for an undone review
 * @param responseMs from question to answer, at most 60,000
 * @param undone whether the record takes the answer back
 * @param hurried whether it came with more answers than a person gives in their time
 * @param hash the first 16 bytes of the SHA-256 of the record's value, in hex
 */
public record Review(
        String id,
        long version,
        String session,
        String mode,
        String deck,
        String card,
        String kind,
        int rating,
        Instant at,
        int responseMs,
        boolean undone,
        boolean hurried,
        Instant receivedAt,
        String hash) {
    private static final long DAY_MS = Duration.ofDays(1).toMillis();

    private static final int AGAIN = 1;
    private static final Set<String> PRODUCED = Set.of("WRITTEN", "SELF_CHECK");
    private static final Set<String> GRADED_MODES = Set.of("LEARN", "TEST");
    private static final Set<String> GRADED_KINDS =
            Set.of("WRITTEN", "SELF_CHECK", "CHOICE", "TRUE_FALSE");

    private static final Comparator<Review> COUNTS =
            Comparator.comparingLong(Review::version)
                    .thenComparing(Review::receivedAt, Comparator.reverseOrder())
                    .thenComparing(Review::hash, Comparator.reverseOrder());

    /**
     * How many days a device kept it, where the learner alone says when and how it was answered;
     * else 0. A day counts once it is over: more than 7 days are 7, exactly 7 are 6. Of a hurried
     * one {@link Kept#FOR_EVER}.
     */
    public int daysKept() {
        if (!kind.equals("SELF_RATED") || undone) return 0;
        if (hurried) return Kept.FOR_EVER;
        var kept = Duration.between(at, receivedAt).toMillis();
        return kept <= 0 ? 0 : (int) ((kept - 1) / DAY_MS);
    }

    /** Whether the answer was right, or taken as right since. */
    public boolean right() {
        return !undone && rating > AGAIN;
    }

    /** Whether it is the step to known in Learn: a right answer that was typed or checked. */
    public boolean makesKnown() {
        return right() && mode.equals("LEARN") && PRODUCED.contains(kind);
    }

    /** Whether it was given in a mode that grades single answers. */
    public boolean inGradedMode() {
        return GRADED_MODES.contains(mode);
    }

    /** Whether it was graded, rather than rated by the learner alone. */
    public boolean graded() {
        return !undone && inGradedMode() && GRADED_KINDS.contains(kind);
    }

    /** Whether the learner overrode the grade. */
    public boolean overridden() {
        return !undone && inGradedMode() && version > 1;
    }

    /** Of two records of one review, the one that counts. */
    public static Review newer(Review one, Review other) {
        return COUNTS.compare(one, other) >= 0 ? one : other;
    }
}
