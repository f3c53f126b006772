package engram.scheduler.why.model;

import static java.util.Objects.requireNonNull;

import engram.fsrs.CardState;
import engram.fsrs.Fsrs6;
import engram.fsrs.MemoryState;
import engram.fsrs.Phase;
import engram.fsrs.SchedulingSettings;
import engram.fsrs.StudyDays;
import engram.scheduler.memory.model.Trace;
import engram.scheduler.settings.model.CardSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a card is due when it is, in plain sentences. */
public final class Explanation {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.ENGLISH);

    private final CardSettings cards;
    private final SchedulingSettings settings;
    private final StudyDays days;

    public Explanation(CardSettings cards, ZoneId zone) {
        this.cards = cards;
        settings = cards.scheduling();
        days = settings.days(zone);
    }

    /** What the answers have come to. */
    public String of(List<Trace.Step> steps) {
        var moves = steps.stream().filter(Trace.Step::moved).toList();
        if (steps.isEmpty()) {
            return "It was never answered, so it comes as a new card.";
        }
        if (moves.isEmpty()) {
            return "Its answers so far could have been guesses and move nothing, so it is still"
                    + " new.";
        }
        var last = moves.getLast();
        var sentences = new ArrayList<String>();
        sentences.add(last.after().phase().inSteps() ? inSteps(last) : out(last));
        var later = steps.subList(steps.indexOf(last) + 1, steps.size());
        if (later.stream().anyMatch(Trace.Step::hurried)) {
            sentences.add(
                    "A wrong pair since then made it due at once, without counting as a"
                            + " lapse.");
        } else if (!later.isEmpty()) {
            sentences.add(
                    "What was answered since then could have been a guess and moves" + " nothing.");
        }
        leech(last.after()).ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    private String inSteps(Trace.Step last) {
        var state = last.after();
        var delays =
                state.phase() == Phase.RELEARNING
                        ? settings.relearningSteps()
                        : settings.learningSteps();
        var where =
                delays.isEmpty()
                        ? "is kept within the day"
                        : "is in step %d of %d%s"
                                .formatted(
                                        state.step() + 1,
                                        delays.size(),
                                        state.phase() == Phase.RELEARNING
                                                ? " after being forgotten"
                                                : "");
        var wait = Duration.between(last.answer().answeredAt(), due(state));
        return "Since the answer %s on %s it %s: it comes back after %s, on %s."
                .formatted(
                        word(last),
                        date(last.answer().answeredAt()),
                        where,
                        time(wait),
                        time(due(state)));
    }

    private String out(Trace.Step last) {
        var state = last.after();
        var memory = memory(state);
        double ideal =
                new Fsrs6(settings.weights()).intervalDays(memory, settings.desiredRetention());
        return ("After the answer %s on %s the chance of recall falls to %s in %s. %s, so it is"
                        + " due on %s.")
                .formatted(
                        word(last),
                        date(last.answer().answeredAt()),
                        percent(settings.desiredRetention()),
                        ideal < 1 ? time(duration(ideal)) : days(ideal),
                        interval(ideal, state.scheduledDays(), memory),
                        date(
                                days.startOf(
                                        days.dayOf(last.answer().answeredAt())
                                                .plusDays(state.scheduledDays()))));
    }

    /** Why the interval is what it is, given the one that the memory alone would ask for. */
    private String interval(double ideal, long scheduled, MemoryState memory) {
        long rounded = Math.max(1, Math.round(ideal));
        if (scheduled == 1 && Math.round(ideal) < 1) {
            return "No card that is out of its steps comes back before the next day";
        }
        if (scheduled == rounded) {
            return "That is the desired retention, and %s the interval".formatted(days(scheduled));
        }
        if (scheduled == settings.maximumIntervalDays() && rounded > scheduled) {
            return "No interval may be longer than %s".formatted(days(scheduled));
        }
        if (settings.fuzz() && memory.stability() > 0) {
            return "Spread a little, lest cards learnt together stay together, that makes %s"
                    .formatted(days(scheduled));
        }
        return "A better answer always waits a day longer than a worse one, and a passed card"
                + " longer than before where it can; that makes %s".formatted(days(scheduled));
    }

    private Optional<String> leech(CardState state) {
        int limit = cards.leechLapses();
        return limit > 0 && state.lapses() >= limit
                ? Optional.of(
                        "It was forgotten %d times, which makes it a leech: it may be better to"
                                        .formatted(state.lapses())
                                + " reword it.")
                : Optional.empty();
    }

    private static String word(Trace.Step step) {
        var name = requireNonNull(step.after().lastRating()).name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static Instant due(CardState state) {
        return requireNonNull(state.due());
    }

    private static MemoryState memory(CardState state) {
        return requireNonNull(state.memory());
    }

    private String date(Instant at) {
        return DATE.format(days.dayOf(at));
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(days.zone()));
    }

    private static Duration duration(double days) {
        return Duration.ofSeconds(Math.round(days * Duration.ofDays(1).toSeconds()));
    }

    private static String time(Duration time) {
        if (time.toDays() >= 2) {
            return days(time.toDays());
        }
        long minutes = Math.round(time.toSeconds() / 60.0);
        return minutes < 120 ? count(minutes, "minute") : count(Math.round(minutes / 60.0), "hour");
    }

    private static String days(double days) {
        return days < 10 && days != Math.rint(days)
                ? "%.1f days".formatted(days)
                : count(Math.round(days), "day");
    }

    private static String count(long number, String unit) {
        return "%,d %s%s".formatted(number, unit, number == 1 ? "" : "s");
    }

    private static String percent(double chance) {
        return Math.round(100 * chance) + " %";
    }
}
