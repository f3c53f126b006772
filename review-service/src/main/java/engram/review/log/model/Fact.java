package engram.review.log.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One record about a review: that it was recorded or corrected, or that it no longer counts.
 *
 * @param version grows with each change; the highest is what is known
 * @param receivedAt when the server received it
 * @param hash the first 16 bytes of the SHA-256 of the record's value in hex, which settles what
 *     the time leaves open
 * @param subject what the review is of
 * @param rated how it was answered; absent if it was undone
 */
public record Fact(
        long version, Instant receivedAt, String hash, Subject subject, Optional<Rated> rated) {

    /**
     * What a review is of.
     *
     * @param answeredAt by the server's clock
     */
    public record Subject(
            String session, Mode mode, String deck, String card, Instant answeredAt) {}

    /**
     * How a card was answered.
     *
     * @param rating 1 Again to 4 Easy
     * @param responseMs in milliseconds
     */
    public record Rated(int rating, int responseMs) {}

    private static final Comparator<Fact> IDENTITY =
            Comparator.comparing(Fact::receivedAt).thenComparing(Fact::hash);

    /** Of two facts with one identity, the one that counts: the same whichever comes first. */
    public static Fact counting(Fact one, Fact other) {
        return IDENTITY.compare(one, other) <= 0 ? one : other;
    }
}
