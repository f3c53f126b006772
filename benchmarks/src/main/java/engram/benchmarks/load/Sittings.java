package engram.benchmarks.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Learners who sit down once a day for twenty answers in Spaced: first the cards that are due, then
 * new ones. A new card is answered twice (it comes back after ten minutes), a forgotten one too;
 * one in ten is forgotten; what is known comes back after 1, 3, 8, 20 and so on days. Seeded: the
 * same answers at every run.
 */
final class Sittings {
    private static final int ANSWERS = 20;
    private static final int CARDS = 200;
    private static final Instant FIRST_DAY = Instant.parse("2026-01-05T06:00:00Z");

    private final byte[][] intervals;
    private final short[][] dueDays;
    private final int learners;
    private final SplittableRandom random = new SplittableRandom(20261124);
    private int day;

    Sittings(int learners) {
        this.learners = learners;
        intervals = new byte[learners][CARDS];
        dueDays = new short[learners][CARDS];
    }

    /** One answer: 3 Good, 1 Again. */
    record Answer(int learner, int card, int rating, Instant at) {}

    /** One day of everyone, in the order in which they sit down. */
    void nextDay(java.util.function.Consumer<List<Answer>> sitting) {
        var order = new int[learners];
        Arrays.setAll(order, i -> i);
        for (int i = learners - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int held = order[i];
            order[i] = order[other];
            order[other] = held;
        }
        for (int i = 0; i < learners; i++) {
            var from = FIRST_DAY.plus(Duration.ofDays(day)).plusMillis(50_000_000L * i / learners);
            sitting.accept(sitting(order[i], from));
        }
        day++;
    }

    private List<Answer> sitting(int learner, Instant from) {
        var first = new ArrayList<Answer>();
        var again = new ArrayList<Answer>();
        for (int card = 0; card < CARDS && first.size() + again.size() < ANSWERS; card++) {
            boolean known = intervals[learner][card] > 0;
            if (known && dueDays[learner][card] > day) {
                continue;
            }
            boolean forgotten = known && random.nextInt(10) == 0;
            first.add(new Answer(learner, card, forgotten ? 1 : 3, from));
            if (!known || forgotten) {
                again.add(new Answer(learner, card, 3, from));
            }
            step(learner, card, forgotten);
        }
        first.addAll(again);
        return timed(first.subList(0, Math.min(ANSWERS, first.size())), from);
    }

    /** An answer every 40 seconds. */
    private static List<Answer> timed(List<Answer> answers, Instant from) {
        var timed = new ArrayList<Answer>(answers.size());
        for (var each : answers) {
            var at = from.plusSeconds(40L * timed.size());
            timed.add(new Answer(each.learner(), each.card(), each.rating(), at));
        }
        return timed;
    }

    private void step(int learner, int card, boolean forgotten) {
        int interval = intervals[learner][card];
        int next = interval == 0 || forgotten ? 1 : Math.min(120, interval * 5 / 2 + 1);
        intervals[learner][card] = (byte) next;
        dueDays[learner][card] = (short) (day + next);
    }
}
