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
 * @param hash SHA-256 of the record's value, in hex
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
        Instant receivedAt,
        String hash) {
    /** How long a device may keep an answer: a holiday without a network. */
    private static final Duration STILL_ON_TIME = Duration.ofDays(7);

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
     * Whether the learner alone says when and how it was answered, and said so only after {@link
     * #STILL_ON_TIME}: nobody can tell whether it was so.
     */
    public boolean late() {
        return kind.equals("SELF_RATED")
                && !undone
                && Duration.between(at, receivedAt).compareTo(STILL_ON_TIME) > 0;
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
