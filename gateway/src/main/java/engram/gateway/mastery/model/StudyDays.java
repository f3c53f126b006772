package engram.gateway.mastery.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The days of a learner. They begin at 04:00 local time, so that a late evening is one day.
 *
 * @param zone where the learner's clock is
 */
public record StudyDays(ZoneId zone) {
    private static final int ROLLOVER_HOUR = 4;

    /** The day to which an instant belongs. */
    public LocalDate dayOf(Instant at) {
        return LocalDateTime.ofInstant(at, zone).minusHours(ROLLOVER_HOUR).toLocalDate();
    }

    /** When a day begins; where the clocks skip that hour, the first instant after the gap. */
    public Instant startOf(LocalDate day) {
        return day.atTime(ROLLOVER_HOUR, 0).atZone(zone).toInstant();
    }
}
