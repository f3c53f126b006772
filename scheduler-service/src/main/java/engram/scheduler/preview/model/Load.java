package engram.scheduler.preview.model;

import engram.fsrs.CardState;
import engram.fsrs.Fsrs6;
import engram.fsrs.MemoryModel;
import engram.fsrs.MemoryState;
import engram.fsrs.Phase;
import engram.fsrs.SchedulingSettings;
import engram.fsrs.StudyDays;
import engram.fsrs.simulator.AnswerHabits;
import engram.fsrs.simulator.Simulator;
import engram.fsrs.simulator.StudiedCard;
import engram.fsrs.simulator.StudyPlan;
import engram.scheduler.settings.model.QueueSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What the next thirty days ask of a learner, simulated.
 *
 * @param cards in the decks counted; 0 where there are none, and then 20 new ones a day are begun
 * @param reviews by day
 * @param minutes by day
 */
public record Load(int cards, double[] reviews, double[] minutes) {
    public static final int DAYS = 30;

    private static final int NEW_WITHOUT_CARDS = 20;
    private static final long SEED = 1;

    /** A deck as the learner has it: the states of the cards answered, and how many are new. */
    public record Deck(List<CardState> studied, int unseen) {
        int cards() {
            return studied.size() + unseen;
        }
    }

    /** The load of some decks, each with the limits of a day to itself. */
    public static Load of(
            List<Deck> decks,
            SchedulingSettings settings,
            QueueSettings queue,
            Instant now,
            ZoneId zone) {
        int cards = decks.stream().mapToInt(Deck::cards).sum();
        if (cards == 0) return ofNewCards(settings, queue);
        var reviews = new double[DAYS];
        var minutes = new double[DAYS];
        for (var deck : decks) {
            var studied = studied(deck.studied(), settings, settings.days(zone), now);
            var plan = plan(settings, queue, queue.newPerDay());
            var forecast = Simulator.run(studied, deck.unseen(), plan, DAYS, SEED);
            for (int day = 0; day < DAYS; day++) {
                reviews[day] += forecast.reviews()[day];
                minutes[day] += forecast.seconds()[day] / 60;
            }
        }
        return new Load(cards, reviews, minutes);
    }

    private static Load ofNewCards(SchedulingSettings settings, QueueSettings queue) {
        var plan = plan(settings, queue, NEW_WITHOUT_CARDS);
        var forecast = Simulator.run(List.of(), NEW_WITHOUT_CARDS * DAYS, plan, DAYS, SEED);
        return new Load(
                0,
                IntStream.of(forecast.reviews()).asDoubleStream().toArray(),
                DoubleStream.of(forecast.seconds()).map(seconds -> seconds / 60).toArray());
    }

    private static StudyPlan plan(SchedulingSettings settings, QueueSettings queue, int newPerDay) {
        return new StudyPlan(
                new Fsrs6(settings.weights()),
                settings.desiredRetention(),
                settings.maximumIntervalDays(),
                settings.learningSteps().size(),
                settings.relearningSteps().size(),
                newPerDay,
                queue.reviewsPerDay(),
                Double.MAX_VALUE,
                AnswerHabits.PUBLISHED);
    }

    private static List<StudiedCard> studied(
            List<CardState> states, SchedulingSettings settings, StudyDays days, Instant now) {
        var model = new Fsrs6(settings.weights());
        var today = days.dayOf(now);
        return states.stream()
                .filter(state -> state.memory() != null)
                .map(state -> studied(state, settings, model, today, days))
                .toList();
    }

    /**
     * Due as it will be once the card is replayed under these settings; one in steps is due now.
     */
    private static StudiedCard studied(
            CardState state,
            SchedulingSettings settings,
            MemoryModel model,
            LocalDate today,
            StudyDays days) {
        var memory = Objects.requireNonNull(state.memory());
        var last = days.dayOf(Objects.requireNonNull(state.lastReview()));
        int lastDay = (int) Math.min(0, ChronoUnit.DAYS.between(today, last));
        int due = state.phase() == Phase.REVIEW ? lastDay + interval(memory, settings, model) : 0;
        return new StudiedCard(memory, lastDay, due);
    }

    private static int interval(
            MemoryState memory, SchedulingSettings settings, MemoryModel model) {
        double days = model.intervalDays(memory, settings.desiredRetention());
        return (int) Math.clamp(Math.round(days), 1, settings.maximumIntervalDays());
    }
}
