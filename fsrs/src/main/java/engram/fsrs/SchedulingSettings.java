package engram.fsrs;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a learner or school may choose about scheduling.
 *
 * @param weights of the memory model
 * @param desiredRetention chance of recall, 0.70 to 0.99, at which a card falls due
 * @param learningSteps delays of a new card before it graduates to days; may be empty
 * @param relearningSteps the same after a lapse
 * @param maximumIntervalDays 1 to 36,500
 * @param rolloverHour local hour, 0 to 23, at which the learner's day begins
 * @param zone in which days are told apart; null for that of each answer
 * @param fuzz whether intervals are spread
 */
public record SchedulingSettings(
        Weights weights,
        double desiredRetention,
        List<Duration> learningSteps,
        List<Duration> relearningSteps,
        int maximumIntervalDays,
        int rolloverHour,
        @Nullable ZoneId zone,
        boolean fuzz) {

    /** 1 min and 10 min, relearning 10 min, retention 0.9, fuzz off. */
    public static final SchedulingSettings DEFAULT =
            new SchedulingSettings(
                    Weights.DEFAULT,
                    0.9,
                    List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)),
                    List.of(Duration.ofMinutes(10)),
                    36_500,
                    4,
                    null,
                    false);

    public SchedulingSettings {
        if (!(desiredRetention >= 0.70 && desiredRetention <= 0.99)) {
            throw new IllegalArgumentException(
                    "Desired retention is 0.70 to 0.99, not " + desiredRetention);
        }
        if (maximumIntervalDays < 1 || maximumIntervalDays > 36_500) {
            throw new IllegalArgumentException(
                    "The maximum interval is 1 to 36500, not " + maximumIntervalDays);
        }
        learningSteps = List.copyOf(learningSteps);
        relearningSteps = List.copyOf(relearningSteps);
    }

    /** The learner's days, for an answer given in {@code answerZone}. */
    public StudyDays days(ZoneId answerZone) {
        return new StudyDays(rolloverHour, zone == null ? answerZone : zone);
    }

    /** The same settings with other steps. */
    public SchedulingSettings withSteps(List<Duration> learning, List<Duration> relearning) {
        return new SchedulingSettings(
                weights,
                desiredRetention,
                learning,
                relearning,
                maximumIntervalDays,
                rolloverHour,
                zone,
                fuzz);
    }
}
