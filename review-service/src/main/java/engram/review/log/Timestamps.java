package engram.review.log;

import engram.ground.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Times in a review, which is told what is wrong with it rather than refused as a whole. */
final class Timestamps {
    static final String RULE = "must be a time such as 2026-01-31T09:30:00Z";

    private Timestamps() {}

    static Optional<Instant> parse(String text) {
        try {
            return Optional.of(Times.parse(text));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
