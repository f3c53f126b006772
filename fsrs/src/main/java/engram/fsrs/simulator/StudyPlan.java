package engram.fsrs.simulator;

import engram.fsrs.MemoryModel;

/**
 * How the simulated learner studies.
 *
 * @param model with the learner's weights
 * @param desiredRetention chance of recall, 0 to 1, at which a card falls due
 * @param maximumIntervalDays 1 and up
 * @param learningSteps how many steps a new card goes through on its first day
 * @param relearningSteps how many a lapsed one
 * @param newPerDay new cards begun a day, as long as there are any
 * @param reviewsPerDay at most so many cards out in days are asked a day; the rest wait
 * @param secondsPerDay a day's studying ends with the first answer past these
 * @param habits of the learner
 */
public record StudyPlan(
        MemoryModel model,
        double desiredRetention,
        int maximumIntervalDays,
        int learningSteps,
        int relearningSteps,
        int newPerDay,
        int reviewsPerDay,
        double secondsPerDay,
        AnswerHabits habits) {}
