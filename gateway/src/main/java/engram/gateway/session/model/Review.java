package engram.gateway.session.model;

import java.time.Instant;
import java.util.Comparator;

/**
 * What one record of the review log says of a review. What is known of a review is what its highest
 * version says; of two records with one version the one that was received earlier counts, and of
 * those the one with the smaller hash.
 *
 * @param session the study session that the record names
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
        int rating,
        Instant at,
        int responseMs,
        boolean undone,
        Instant receivedAt,
        String hash) {
    private static final Comparator<Review> COUNTS =
            Comparator.comparingLong(Review::version)
                    .thenComparing(Review::receivedAt, Comparator.reverseOrder())
                    .thenComparing(Review::hash, Comparator.reverseOrder());

    /** Of two records of one review, the one that counts. */
    public static Review newer(Review one, Review other) {
        return COUNTS.compare(one, other) >= 0 ? one : other;
    }
}
