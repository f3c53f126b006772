package engram.scheduler.queue.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.SplittableRandom;

/**
 * An order of cards that looks random and is the same for a learner, a deck and a day, so that a
 * reload agrees with the page.
 */
public record Shuffle(long seed) {
    /** That of a learner's day with a deck. */
    public static Shuffle of(String learner, String deck, LocalDate day) {
        return new Shuffle(31L * (31L * learner.hashCode() + deck.hashCode()) + day.toEpochDay());
    }

    /** The order of cards by id. */
    public Comparator<String> order() {
        return Comparator.comparingLong(this::place).thenComparing(Comparator.naturalOrder());
    }

    private long place(String id) {
        return new SplittableRandom(seed ^ ((long) id.hashCode() << 32)).nextLong();
    }
}
