package engram.fsrs;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

/**
 * When a card comes back: the memory model's intervals, led through learning steps and limits as
 * Anki does.
 *
 * <p>Pure and thread-safe. The memory moves with every answer that it is given, those within steps
 * included.
 */
public final class Scheduler {
    final MemoryModel model;
    final SchedulingSettings settings;
    final Fuzz fuzz;
    final Steps learning;
    final Steps relearning;

    /** The scheduler of one card: with fuzz on, its dates are spread by the card's id. */
    public static Scheduler of(SchedulingSettings settings, String cardId) {
        var fuzz = settings.fuzz() ? Fuzz.of(cardId) : Fuzz.OFF;
        return new Scheduler(new Fsrs6(settings.weights()), settings, fuzz);
    }

    public Scheduler(MemoryModel model, SchedulingSettings settings, Fuzz fuzz) {
        this.model = model;
        this.settings = settings;
        this.fuzz = fuzz;
        learning = new Steps(settings.learningSteps());
        relearning = new Steps(settings.relearningSteps());
    }

    public SchedulingSettings settings() {
        return settings;
    }

    /**
     * The card after an answer.
     *
     * @param at when it was given; not before the card's last one
     * @param zone the learner's, in which days are told apart
     */
    public CardState answer(CardState card, Rating rating, Instant at, ZoneId zone) {
        return moment(card, at, zone).answer(rating);
    }

    /** The chance, 0 to 1, of recalling the card at that moment; 0 while it is new. */
    public double recall(CardState card, Instant at, ZoneId zone) {
        return moment(card, at, zone).recall();
    }

    /** The card after each of the four answers. */
    public Map<Rating, CardState> preview(CardState card, Instant at, ZoneId zone) {
        var moment = moment(card, at, zone);
        var next = new EnumMap<Rating, CardState>(Rating.class);
        for (var rating : Rating.values()) {
            next.put(rating, moment.answer(rating));
        }
        return next;
    }

    private AnswerMoment moment(CardState card, Instant at, ZoneId zone) {
        return new AnswerMoment(this, card, at, settings.days(zone));
    }
}
