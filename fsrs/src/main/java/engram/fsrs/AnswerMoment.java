package engram.fsrs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One card at the instant of one answer: what each rating would make of it. */
final class AnswerMoment {
    private static final double SHORT_TERM_DAYS = 0.5;

    private final Scheduler scheduler;
    private final CardState card;
    private final Instant at;
    private final StudyDays days;
    private final Elapsed elapsed;

    AnswerMoment(Scheduler scheduler, CardState card, Instant at, StudyDays days) {
        this.scheduler = scheduler;
        this.card = card;
        this.at = at;
        this.days = days;
        var last = card.lastReview();
        elapsed = last == null ? Elapsed.ofDays(0) : days.between(last, at);
    }

    double recall() {
        var memory = card.memory();
        return memory == null ? 0 : scheduler.model.recall(memory, elapsed.days());
    }

    CardState answer(Rating rating) {
        return switch (card.phase()) {
            case NEW, LEARNING -> inSteps(rating, Phase.LEARNING, scheduler.learning);
            case RELEARNING -> inSteps(rating, Phase.RELEARNING, scheduler.relearning);
            case REVIEW -> rating == Rating.AGAIN ? lapse() : outFor(passingDays(rating), rating);
        };
    }

    private CardState inSteps(Rating rating, Phase phase, Steps steps) {
        return switch (rating) {
            case AGAIN ->
                    steps.delay(0)
                            .map(delay -> stepped(phase, 0, delay, lapsedDays(phase), rating))
                            .orElseGet(() -> graduated(rating, phase, steps));
            case HARD ->
                    steps.hardDelay(card.step())
                            .map(delay ->
                                    stepped(
                                            phase,
                                            card.step(),
                                            delay,
                                            card.scheduledDays(),
                                            rating))
                            .orElseGet(() -> graduated(rating, phase, steps));
            case GOOD ->
                    steps.delay(card.step() + 1)
                            .map(delay ->
                                    stepped(
                                            phase,
                                            card.step() + 1,
                                            delay,
                                            card.scheduledDays(),
                                            rating))
                            .orElseGet(() -> graduated(rating, phase, steps));
            case EASY -> {
                long minimum = fuzzed(interval(Rating.GOOD), 1) + 1;
                yield outFor(fuzzed(wholeDays(interval(rating)), minimum), rating);
            }
        };
    }

    private CardState graduated(Rating rating, Phase phase, Steps steps) {
        double interval = interval(rating);
        return Optional.of(steps)
                .filter(Steps::none)
                .flatMap(_ -> withinTheDay(interval))
                .map(delay -> stepped(phase, 0, delay, card.scheduledDays(), rating))
                .orElseGet(() -> outFor(fuzzed(wholeDays(interval), 1), rating));
    }

    private CardState lapse() {
        double interval = interval(Rating.AGAIN);
        long stored = stored(interval);
        var next =
                scheduler
                        .relearning
                        .delay(0)
                        .or(() -> withinTheDay(interval))
                        .map(delay -> stepped(Phase.RELEARNING, 0, delay, stored, Rating.AGAIN))
                        .orElseGet(() -> outFor(stored, Rating.AGAIN));
        return next.withLapses(card.lapses() + 1);
    }

    /** Each better rating brings the card back at least a day later than the one below it. */
    private long passingDays(Rating rating) {
        long least =
                switch (rating) {
                    case AGAIN, HARD -> 1;
                    case GOOD -> passingDays(Rating.HARD) + 1;
                    case EASY -> passingDays(Rating.GOOD) + 1;
                };
        double interval = interval(rating);
        return fuzzed(interval, Math.max(least, floor(interval)));
    }

    /**
     * A passed card's interval grows, or at least stays where rounding and fuzz could have left it.
     */
    private long floor(double interval) {
        long previous = card.scheduledDays();
        if (Math.round(interval) > previous) {
            return previous + 1;
        }
        long highest =
                FuzzBounds.of(interval, 1, scheduler.settings.maximumIntervalDays()).highest();
        return previous <= highest ? previous : 0;
    }

    private long lapsedDays(Phase phase) {
        return phase == Phase.RELEARNING ? stored(interval(Rating.AGAIN)) : 0;
    }

    private long stored(double interval) {
        return Math.min(Math.round(wholeDays(interval)), scheduler.settings.maximumIntervalDays());
    }

    private static double wholeDays(double interval) {
        return Math.round(Math.max(1, interval));
    }

    /**
     * Where no steps are set, an interval under half a day is kept as it is rather than made a
     * whole day.
     */
    private Optional<Duration> withinTheDay(double interval) {
        return scheduler.model.shortTerm() && interval < SHORT_TERM_DAYS
                ? Optional.of(Duration.ofSeconds(Math.max(1, (long) (interval * 86_400))))
                : Optional.empty();
    }

    private long fuzzed(double interval, long minimum) {
        return scheduler.fuzz.days(
                interval, minimum, scheduler.settings.maximumIntervalDays(), card.reps());
    }

    private double interval(Rating rating) {
        return scheduler.model.intervalDays(memory(rating), scheduler.settings.desiredRetention());
    }

    private MemoryState memory(Rating rating) {
        return scheduler.model.next(card.memory(), rating, elapsed);
    }

    private CardState stepped(
            Phase phase, int step, Duration delay, long storedDays, Rating rating) {
        var due =
                delay.toDays() > 0
                        ? days.startOf(days.dayOf(at).plusDays(delay.toDays()))
                        : at.plus(delay);
        return answered(phase, step, due, storedDays, rating);
    }

    private CardState outFor(long scheduledDays, Rating rating) {
        var due = days.startOf(days.dayOf(at).plusDays(scheduledDays));
        return answered(Phase.REVIEW, 0, due, scheduledDays, rating);
    }

    private CardState answered(
            Phase phase, int step, Instant due, long scheduledDays, Rating rating) {
        return new CardState(
                phase,
                step,
                due,
                scheduledDays,
                memory(rating),
                card.reps() + 1,
                card.lapses(),
                at,
                rating);
    }
}
