package engram.review.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Times as clients write them: RFC 3339, so with a year of four digits and an offset. */
final class Timestamps {
    static final String RULE = "must be a time such as 2026-01-31T09:30:00Z";
    private static final int LAST_YEAR = 9999;

    private Timestamps() {}

    static Optional<Instant> parse(String text) {
        try {
            var time = Instant.parse(text);
            var year = time.atOffset(ZoneOffset.UTC).getYear();
            return year >= 0 && year <= LAST_YEAR ? Optional.of(time) : Optional.empty();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
