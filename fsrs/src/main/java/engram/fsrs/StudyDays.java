package engram.fsrs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A learner's days: they begin at a local hour (04:00), not at midnight, so that a late evening is
 * one day.
 *
 * @param rolloverHour 0 to 23
 */
public record StudyDays(int rolloverHour, ZoneId zone) {
    public StudyDays {
        if (rolloverHour < 0 || rolloverHour > 23) {
            throw new IllegalArgumentException("The rollover hour is 0 to 23, not " + rolloverHour);
        }
    }

    /** The day to which an instant belongs. */
    public LocalDate dayOf(Instant at) {
        return LocalDateTime.ofInstant(at, zone).minusHours(rolloverHour).toLocalDate();
    }

    /** When a day begins; where the clocks skip that hour, the first instant after the gap. */
    public Instant startOf(LocalDate day) {
        return day.atTime(LocalTime.of(rolloverHour, 0)).atZone(zone).toInstant();
    }

    /** The time between two answers; never negative. */
    public Elapsed between(Instant earlier, Instant later) {
        long days = ChronoUnit.DAYS.between(dayOf(earlier), dayOf(later));
        double exact = (later.toEpochMilli() - earlier.toEpochMilli()) / 86_400_000.0;
        return new Elapsed(Math.max(0, days), Math.max(0, exact));
    }
}
