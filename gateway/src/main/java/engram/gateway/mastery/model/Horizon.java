package engram.gateway.mastery.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

/** The day for which mastery is meant: a week from today, or the next exam's day. */
public final class Horizon {
    private static final int DAYS_AHEAD = 7;

    private Horizon() {}

    /**
     * The local date of the earliest exam that lies ahead; without one, today and 7 days.
     *
     * @param exams of the classes in question; those that are over do not matter
     */
    public static LocalDate of(StudyDays days, Instant now, Collection<Instant> exams) {
        return exams.stream()
                .filter(exam -> exam.isAfter(now))
                .min(Comparator.naturalOrder())
                .map(exam -> LocalDate.ofInstant(exam, days.zone()))
                .orElseGet(() -> days.dayOf(now).plusDays(DAYS_AHEAD));
    }
}
