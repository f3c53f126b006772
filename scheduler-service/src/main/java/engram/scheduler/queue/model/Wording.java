package engram.scheduler.queue.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Why a card is in the queue, as a sentence. */
public final class Wording {
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final int WEEK = 7;

    private final Moment moment;

    public Wording(Moment moment) {
        this.moment = moment;
    }

    /** One plain sentence. */
    public String of(Pick pick) {
        var due = pick.card().due();
        var recall = pick.recall() == null ? "" : chance(pick.recall());
        return switch (pick.kind()) {
            case STEP -> "A step of its learning ended " + past(due) + "; " + recall + " now.";
            case OVERDUE -> "Due " + since(moment.days().dayOf(due)) + "; " + recall + " now.";
            case NEW -> "New: no answer of yours has counted for it yet.";
            case SOON -> "A step of its learning ends in " + time(until(due)) + ".";
            case AHEAD ->
                    "Ahead of its time, for it falls due "
                            + on(moment.days().dayOf(due))
                            + "; "
                            + recall
                            + " now.";
        };
    }

    private static String chance(double recall) {
        return "you would recall it with %d %%".formatted(Math.round(100 * recall));
    }

    private Duration until(Instant due) {
        return Duration.between(moment.now(), due);
    }

    private String past(Instant due) {
        var ago = Duration.between(due, moment.now());
        return ago.compareTo(Duration.ofMinutes(1)) < 0 ? "just now" : time(ago) + " ago";
    }

    private static String time(Duration time) {
        if (time.toDays() >= 2) {
            return time.toDays() + " days";
        }
        if (time.toHours() >= 2) {
            return time.toHours() + " hours";
        }
        long minutes = Math.max(1, Math.round(time.toSeconds() / 60.0));
        return minutes == 1 ? "a minute" : minutes + " minutes";
    }

    private String since(LocalDate day) {
        long days = ChronoUnit.DAYS.between(day, moment.today());
        if (days <= 0) {
            return "today";
        }
        return "since " + (days == 1 ? "yesterday" : name(day, days));
    }

    private String on(LocalDate day) {
        long days = ChronoUnit.DAYS.between(moment.today(), day);
        if (days <= 0) {
            return "later today";
        }
        return days == 1 ? "tomorrow" : "on " + name(day, days);
    }

    private static String name(LocalDate day, long away) {
        return (away < WEEK ? WEEKDAY : DATE).format(day);
    }
}
