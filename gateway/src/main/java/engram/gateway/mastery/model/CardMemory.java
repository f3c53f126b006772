package engram.gateway.mastery.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a learner remembers of one card.
 *
 * @param stability days until the chance of recall has fallen to 90 %; null while new
 * @param decay the positive exponent of the forgetting curve
 * @param due when the card is to be asked again; null while new
 * @param lastDay the learner's day of the newest answer
 * @param lastRating 1 Again to 4 Easy
 * @param spaced the newest answers in Spaced study to this card while it was in review, oldest
 *     first
 */
public record CardMemory(
        Phase phase,
        @Nullable Double stability,
        double decay,
        @Nullable Instant due,
        @Nullable LocalDate lastDay,
        @Nullable Integer lastRating,
        List<SpacedAnswer> spaced) {
    private static final int AGAIN = 1;
    private static final double RECALL_AT_STABILITY = 0.9;
    private static final double FAMILIAR_FROM_DAYS = 7;
    private static final double MASTERED_FROM_DAYS = 21;

    /** An answer in Spaced study, and when the card had been due. */
    public record SpacedAnswer(Instant at, Instant due) {}

    /** Whether any review of the card counts. */
    public boolean seen() {
        return phase != Phase.NEW;
    }

    /**
     * The chance of recalling the card on a day: FSRS-6's curve, (1 + F t / S)^-decay with F such
     * that it is 90 % after S days. A card never rated, or whose newest rating is Again, counts 0.
     */
    public double recallOn(LocalDate day) {
        if (!seen() || forgotten() || stability == null || stability <= 0 || lastDay == null)
            return 0;
        var days = Math.max(0, ChronoUnit.DAYS.between(lastDay, day));
        var factor = Math.pow(RECALL_AT_STABILITY, -1 / decay) - 1;
        return Math.pow(1 + factor * days / stability, -decay);
    }

    /** How far the card has come; waiting never lowers it. */
    public Stage stage() {
        if (!seen()) return Stage.NEW;
        if (forgotten() || stability == null || stability < FAMILIAR_FROM_DAYS)
            return Stage.LEARNING;
        return stability < MASTERED_FROM_DAYS ? Stage.FAMILIAR : Stage.MASTERED;
    }

    private boolean forgotten() {
        return lastRating != null && lastRating == AGAIN;
    }
}
