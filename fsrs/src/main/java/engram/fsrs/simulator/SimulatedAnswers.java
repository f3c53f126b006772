package engram.fsrs.simulator;

import engram.fsrs.Elapsed;
import engram.fsrs.MemoryState;
import engram.fsrs.Rating;
import java.util.SplittableRandom;

/** How the simulated learner answers a card, all of a day's steps at once; not thread-safe. */
final class SimulatedAnswers {
    private final StudyPlan plan;
    private final SplittableRandom random;

    SimulatedAnswers(StudyPlan plan, SplittableRandom random) {
        this.plan = plan;
        this.random = random;
    }

    /**
     * One card's answers of one day.
     *
     * @param memory after the last of them
     * @param seconds that they took
     */
    record Day(MemoryState memory, double seconds) {}

    Day first() {
        var habits = plan.habits();
        var rating = drawn(habits.first(), Rating.AGAIN);
        var memory = plan.model().next(null, rating, Elapsed.ofDays(0));
        return steps(
                memory,
                rating,
                plan.learningSteps(),
                habits.learning(),
                habits.seconds()[0],
                habits.seconds()[0][rating.value() - 1]);
    }

    Day review(MemoryState before, int days) {
        var habits = plan.habits();
        boolean recalled = random.nextDouble() < plan.model().recall(before, days);
        var rating = recalled ? drawn(habits.pass(), Rating.HARD) : Rating.AGAIN;
        var memory = plan.model().next(before, rating, Elapsed.ofDays(days));
        double seconds = habits.seconds()[1][rating.value() - 1];
        return recalled
                ? new Day(memory, seconds)
                : steps(
                        memory,
                        rating,
                        plan.relearningSteps(),
                        habits.relearning(),
                        habits.seconds()[2],
                        seconds);
    }

    /** Answers until the card has left its steps: Good passes one, Again goes back, Easy leaves. */
    private Day steps(
            MemoryState memory,
            Rating rating,
            int steps,
            double[][] next,
            double[] secondsOf,
            double seconds) {
        int passed = rating == Rating.GOOD ? 1 : 0;
        while (passed < steps && rating != Rating.EASY) {
            rating = drawn(next[rating.value() - 1], Rating.AGAIN);
            memory = plan.model().next(memory, rating, Elapsed.ofDays(0));
            seconds += secondsOf[rating.value() - 1];
            passed =
                    switch (rating) {
                        case AGAIN -> 0;
                        case HARD -> passed;
                        case GOOD -> passed + 1;
                        case EASY -> steps;
                    };
        }
        return new Day(memory, seconds);
    }

    /** A rating by its chances, of which the first one is that of {@code lowest}. */
    private Rating drawn(double[] chances, Rating lowest) {
        double left = random.nextDouble();
        int i = 0;
        while (i < chances.length - 1 && left >= chances[i]) {
            left -= chances[i];
            i++;
        }
        return Rating.of(lowest.value() + i);
    }
}
