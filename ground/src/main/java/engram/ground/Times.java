package engram.ground;

import com.ethlo.time.ITU;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as records and clients write them: RFC 3339, so with seconds and an offset. */
public final class Times {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Times() {}

    /**
     * The moment to the millisecond, as it is stored: what is compared with stored times must have
     * no more, or a fact would change when it is read back.
     */
    public static Instant millis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * The moment that such a text names.
     *
     * @throws DateTimeException if it is none, or one whose year in UTC has not four digits, which
     *     nobody could read back
     */
    public static Instant parse(String text) {
        var time = ITU.parseDateTime(text).toInstant();
        if (time.isBefore(FIRST) || time.isAfter(LAST))
            throw new DateTimeException("a year has four digits");
        return time;
    }
}
