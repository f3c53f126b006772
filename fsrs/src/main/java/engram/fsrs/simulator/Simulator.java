package engram.fsrs.simulator;

import engram.fsrs.MemoryState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A learner who studies day after day: what is due first, easier cards before harder ones, then new
 * cards; what a limit leaves over waits for the next day. The same cards, plan and seed give the
 * same days.
 */
public final class Simulator {
    private final StudyPlan plan;
    private final SimulatedAnswers answers;

    /** The cards to be asked on each day. */
    private final List<List<Card>> due = new ArrayList<>();

    private final List<Card> cards = new ArrayList<>();
    private final int[] reviews;
    private final int[] begun;
    private final double[] seconds;

    /** A card while it is simulated. */
    private static final class Card {
        MemoryState memory;
        int lastDay;

        Card(MemoryState memory, int lastDay) {
            this.memory = memory;
            this.lastDay = lastDay;
        }

        double difficulty() {
            return memory.difficulty();
        }
    }

    private Simulator(StudyPlan plan, int days, long seed) {
        this.plan = plan;
        answers = new SimulatedAnswers(plan, new SplittableRandom(seed));
        reviews = new int[days];
        begun = new int[days];
        seconds = new double[days];
        for (int i = 0; i < days; i++) {
            due.add(new ArrayList<>());
        }
    }

    /**
     * Studies for some days.
     *
     * @param studied cards answered before
     * @param newCards how many there are to begin
     * @param days how many
     */
    public static Forecast run(
            Collection<StudiedCard> studied, int newCards, StudyPlan plan, int days, long seed) {
        var simulator = new Simulator(plan, days, seed);
        for (var card : studied) {
            simulator.add(new Card(card.memory(), card.lastDay()), Math.max(0, card.dueDay()));
        }
        int left = newCards;
        for (int day = 0; day < days; day++) {
            simulator.review(day);
            left -= simulator.begin(day, left);
        }
        return simulator.forecast(days);
    }

    private void add(Card card, int dueDay) {
        cards.add(card);
        put(card, dueDay);
    }

    private void put(Card card, int day) {
        if (day < due.size()) {
            due.get(day).add(card);
        }
    }

    private void review(int day) {
        var today = due.get(day);
        today.sort(Comparator.comparingDouble(Card::difficulty));
        for (var card : today) {
            if (reviews[day] >= plan.reviewsPerDay() || tired(day)) {
                put(card, day + 1);
            } else {
                reviews[day]++;
                var answered = answers.review(card.memory, day - card.lastDay);
                card.memory = answered.memory();
                card.lastDay = day;
                seconds[day] += answered.seconds();
                put(card, day + interval(card));
            }
        }
    }

    /** Begins new cards; returns how many. */
    private int begin(int day, int left) {
        while (begun[day] < Math.min(plan.newPerDay(), left) && !tired(day)) {
            begun[day]++;
            var answered = answers.first();
            seconds[day] += answered.seconds();
            var card = new Card(answered.memory(), day);
            add(card, day + interval(card));
        }
        return begun[day];
    }

    private boolean tired(int day) {
        return seconds[day] > plan.secondsPerDay();
    }

    private int interval(Card card) {
        double days = plan.model().intervalDays(card.memory, plan.desiredRetention());
        return (int) Math.clamp(Math.round(days), 1, plan.maximumIntervalDays());
    }

    private Forecast forecast(int days) {
        double recalled =
                cards.stream()
                        .mapToDouble(c -> plan.model().recall(c.memory, days - 1 - c.lastDay))
                        .sum();
        return new Forecast(reviews, begun, seconds, recalled);
    }
}
