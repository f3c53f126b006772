package engram.standalone.demo;

import engram.fsrs.Elapsed;
import engram.fsrs.Fsrs6;
import engram.fsrs.MemoryModel;
import engram.fsrs.MemoryState;
import engram.fsrs.Rating;
import engram.fsrs.Weights;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What one made-up learner truly remembers: FSRS-6, the platform's own model, with stabilities that
 * are the learner's own. The platform sees the answers only, and has to find the rest out.
 */
final class DemoMemory {
    /** What is known of a card that was never studied: some of it was heard of elsewhere. */
    private static final double UNSTUDIED = 0.3;

    private static final double AIM = 0.9;

    private final MemoryModel model;
    private final Random chance;
    private final Map<String, Held> held = new HashMap<>();

    private record Held(MemoryState state, Instant at) {}

    /**
     * @param talent how long a first answer lasts, as a multiple of what most people's does
     */
    DemoMemory(double talent, Random chance) {
        var weights = Weights.DEFAULT.toArray();
        for (var rating = 0; rating < 4; rating++) weights[rating] *= talent;
        this.model = new Fsrs6(Weights.of(weights));
        this.chance = chance;
    }

    boolean hasStudied(String card) {
        return held.containsKey(card);
    }

    /** The chance, 0 to 1, that the card is recalled at that time. */
    double recall(String card, Instant at) {
        var known = held.get(card);
        return known == null ? UNSTUDIED : model.recall(known.state(), days(known, at));
    }

    /** Whether recall has fallen so far by then that the card is due. */
    boolean isDue(String card, Instant at) {
        return hasStudied(card) && recall(card, at) < AIM;
    }

    /** Asks the learner, who rates themselves, 1 to 4; having been asked, they remember better. */
    int rating(String card, Instant at) {
        var recall = recall(card, at);
        var rating = chance.nextDouble() < recall ? ease(recall) : Rating.AGAIN;
        var before = held.get(card);
        held.put(card, new Held(model.next(stateOf(before), rating, elapsed(before, at)), at));
        return rating.value();
    }

    private Rating ease(double recall) {
        var ease = chance.nextDouble();
        if (ease < 0.3 * (1 - recall) + 0.05) return Rating.HARD;
        return ease > 0.95 ? Rating.EASY : Rating.GOOD;
    }

    private static @Nullable MemoryState stateOf(@Nullable Held before) {
        return before == null ? null : before.state();
    }

    private static Elapsed elapsed(@Nullable Held before, Instant at) {
        if (before == null) return Elapsed.ofDays(0);
        var days = days(before, at);
        return new Elapsed(Math.round(days), days);
    }

    private static double days(Held since, Instant at) {
        return Duration.between(since.at(), at).toMinutes() / (24.0 * 60);
    }
}
