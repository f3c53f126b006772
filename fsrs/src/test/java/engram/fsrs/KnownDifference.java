package engram.fsrs;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where ts-fsrs 5.4.2 departs from Anki, whose rules are followed here; each with the rows that it
 * explains.
 */
enum KnownDifference {
    /**
     * The mean of the first two steps is rounded to whole minutes there: 6 min for 1 min and 10
     * min; Anki says 5.5.
     */
    FIRST_HARD_IN_WHOLE_MINUTES(p ->
            p.rating == Rating.HARD
                    && p.inSteps()
                    && p.before.step() == 0
                    && p.theirSeconds == Math.ceilDiv(p.ourSeconds(), 60) * 60),

    /** Hard on a later step gives the first step's Hard there; Anki repeats the step. */
    LATER_HARD_AS_THE_FIRST(p -> p.rating == Rating.HARD && p.inSteps() && p.before.step() > 0),

    /** Leaving the steps by Easy, Anki keeps a day between it and what Good would be. */
    EASY_NOT_A_DAY_AFTER_GOOD(p ->
            p.rating == Rating.EASY
                    && p.inSteps()
                    && p.ourDays() == p.goodDays() + 1
                    && p.theirDays() <= p.goodDays()),

    /** Good and Easy go past the maximum interval there. */
    PAST_THE_MAXIMUM(p -> p.ourDays() == p.maximum() && p.theirDays() > p.maximum()),

    /** Without steps, Anki keeps intervals under half a day; there they become a day. */
    NO_STEPS_AT_LEAST_A_DAY(p ->
            p.scheduler.learning.none()
                    && p.ours.phase().inSteps()
                    && p.ourSeconds() < Duration.ofHours(12).toSeconds()
                    && p.theirDays() == 1),

    /**
     * Without steps, the four ratings are a day apart there from Again on; Anki spaces only Hard,
     * Good and Easy.
     */
    NO_STEPS_A_DAY_APART_FROM_AGAIN(p ->
            p.scheduler.learning.none()
                    && !p.scheduler.model.shortTerm()
                    && p.theirDays() > p.ourDays()
                    && p.theirDays() - p.ourDays() < p.rating.value()),

    /**
     * A card that came early may get a shorter interval there; Anki keeps it where rounding could
     * have left it.
     */
    SHORTER_AFTER_AN_EARLY_PASS(p ->
            p.before.phase() == Phase.REVIEW
                    && p.rating != Rating.AGAIN
                    && p.theirDays() < p.ourDays()
                    && p.ourDays() <= p.before.scheduledDays() + p.rating.value() - 2);

    private final Predicate<Preview> explains;

    KnownDifference(Predicate<Preview> explains) {
        this.explains = explains;
    }

    static Optional<KnownDifference> of(Preview preview) {
        return Arrays.stream(values()).filter(reason -> reason.explains.test(preview)).findFirst();
    }

    /** One rating of one row: what it makes of the card here and there. */
    record Preview(
            Scheduler scheduler,
            CardState before,
            Rating rating,
            Instant at,
            CardState ours,
            long theirSeconds,
            int theirPhase) {

        boolean agrees() {
            return ourSeconds() == theirSeconds && ours.phase().ordinal() == theirPhase;
        }

        boolean inSteps() {
            return before.phase() != Phase.REVIEW;
        }

        long ourSeconds() {
            return ours.phase() == Phase.REVIEW
                    ? ourDays() * 86_400
                    : Duration.between(at, Objects.requireNonNull(ours.due())).toSeconds();
        }

        long ourDays() {
            return ours.scheduledDays();
        }

        double theirDays() {
            return theirSeconds / Vectors.DAY_SECONDS;
        }

        long maximum() {
            return scheduler.settings.maximumIntervalDays();
        }

        /** The interval that Good would give if it left the steps. */
        long goodDays() {
            var last = before.lastReview();
            var elapsed =
                    last == null
                            ? Elapsed.ofDays(0)
                            : new StudyDays(scheduler.settings.rolloverHour(), ZoneOffset.UTC)
                                    .between(last, at);
            var memory = scheduler.model.next(before.memory(), Rating.GOOD, elapsed);
            double interval =
                    scheduler.model.intervalDays(memory, scheduler.settings.desiredRetention());
            return Fuzz.OFF.days(interval, 1, maximum(), 0);
        }
    }
}
