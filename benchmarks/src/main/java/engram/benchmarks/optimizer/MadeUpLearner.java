package engram.benchmarks.optimizer;

import engram.fsrs.Elapsed;
import engram.fsrs.Fsrs6;
import engram.fsrs.MemoryState;
import engram.fsrs.Rating;
import engram.fsrs.Weights;
import engram.fsrs.simulator.AnswerHabits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A learner whose memory obeys known weights, and who studies until a log is long enough. The same
 * seed makes the same log.
 *
 * <p>New cards every day for a year or so; each comes back about when its recall has fallen to a
 * level of the card's own, a little early or late; a lapse is followed by steps on the same day.
 */
final class MadeUpLearner {
    private static final long DAY = 86_400_000;
    private static final long FIRST_DAY = 19_723;
    private static final int MOST_STEPS = 6;

    /** Near the published weights, so that there is something to find. */
    private static final Weights TRUTH =
            Weights.of(
                    .35, 1.05, 3.4, 10.2, 6.6, .7, 2.8, .02, 1.75, .21, .7, 1.55, .07, .29, 1.5,
                    .65, 2.1, .5, .15, .08, .2);

    private final Fsrs6 model = new Fsrs6(TRUTH);
    private final AnswerHabits habits = AnswerHabits.PUBLISHED;
    private final SplittableRandom random;
    private final List<LoggedReview> log = new ArrayList<>();
    private final List<List<Card>> due = new ArrayList<>();
    private int cards;

    private static final class Card {
        final int number;
        final double retention;
        MemoryState memory;
        int lastDay;

        Card(int number, double retention, MemoryState memory) {
            this.number = number;
            this.retention = retention;
            this.memory = memory;
        }
    }

    private MadeUpLearner(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A log of at least {@code reviews}, in order of time. */
    static List<LoggedReview> study(int reviews, long seed) {
        var learner = new MadeUpLearner(seed);
        int newPerDay = Math.max(8, reviews / 2_600);
        for (int day = 0; learner.log.size() < reviews; day++) {
            for (var card : learner.dueOn(day)) {
                learner.review(card, day);
            }
            for (int i = 0; i < newPerDay; i++) {
                learner.begin(day);
            }
        }
        learner.log.sort(
                Comparator.comparingLong(LoggedReview::timeMillis)
                        .thenComparingLong(LoggedReview::card));
        return learner.log;
    }

    private List<Card> dueOn(int day) {
        while (due.size() <= day) {
            due.add(new ArrayList<>());
        }
        return due.get(day);
    }

    private void begin(int day) {
        long time = morning(day);
        var rating = drawn(habits.first(), 1);
        var card =
                new Card(
                        1_000 + cards++,
                        0.75 + 0.2 * random.nextDouble(),
                        model.next(null, rating, Elapsed.ofDays(0)));
        log.add(new LoggedReview(card.number, time, rating.value()));
        steps(card, rating, habits.learning(), time, 2);
        putOff(card, day);
    }

    private void review(Card card, int day) {
        long time = morning(day);
        var elapsed = Elapsed.ofDays(day - card.lastDay);
        boolean recalled = random.nextDouble() < model.recall(card.memory, elapsed.days());
        var rating = recalled ? drawn(habits.pass(), 2) : Rating.AGAIN;
        answer(card, rating, elapsed, time);
        if (!recalled) {
            steps(card, rating, habits.relearning(), time, 1);
        }
        putOff(card, day);
    }

    private void steps(Card card, Rating first, double[][] next, long begun, int goods) {
        var rating = first;
        long time = begun;
        int left = rating == Rating.GOOD ? goods - 1 : goods;
        for (int i = 0; i < MOST_STEPS && left > 0 && rating != Rating.EASY; i++) {
            time += 60_000 + random.nextInt(600_000);
            rating = drawn(next[rating.value() - 1], 1);
            answer(card, rating, Elapsed.ofDays(0), time);
            left = rating == Rating.GOOD ? left - 1 : rating == Rating.AGAIN ? goods : left;
        }
    }

    private void answer(Card card, Rating rating, Elapsed elapsed, long time) {
        card.memory = model.next(card.memory, rating, elapsed);
        log.add(new LoggedReview(card.number, time, rating.value()));
    }

    /** Due by the model, within a fifth of that; one in four comes later still. */
    private void putOff(Card card, int day) {
        double days =
                model.intervalDays(card.memory, card.retention) * (0.8 + 0.4 * random.nextDouble());
        if (random.nextInt(4) == 0) {
            days += -Math.log(1 - random.nextDouble()) * 0.2 * days;
        }
        card.lastDay = day;
        dueOn(day + (int) Math.clamp(Math.round(days), 1, 3_000)).add(card);
    }

    /** Between six in the morning and eight in the evening. */
    private long morning(int day) {
        return (FIRST_DAY + day) * DAY + 6 * 3_600_000 + random.nextInt(14 * 3_600_000);
    }

    private Rating drawn(double[] chances, int lowest) {
        double left = random.nextDouble();
        int i = 0;
        while (i < chances.length - 1 && left >= chances[i]) {
            left -= chances[i++];
        }
        return Rating.of(lowest + i);
    }
}
