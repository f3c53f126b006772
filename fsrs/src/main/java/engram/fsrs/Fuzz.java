package engram.fsrs;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/**
 * A small deliberate spread of intervals, so that cards learnt together do not stay together.
 *
 * <p>Without randomness of its own: the place within the bounds follows from the card and its
 * number of answers, so that a replay gives the same dates.
 */
public sealed interface Fuzz {
    /** No spread: intervals are only rounded. */
    Fuzz OFF = new Off();

    /** The spread of one card. */
    static Fuzz of(String cardId) {
        return new OfCard(cardId);
    }

    /**
     * {@code interval} in whole days between {@code minimum} and {@code maximum}, spread for answer
     * {@code reps}.
     */
    long days(double interval, long minimum, long maximum, int reps);

    /** Rounds only. */
    record Off() implements Fuzz {
        @Override
        public long days(double interval, long minimum, long maximum, int reps) {
            return Math.clamp(Math.round(interval), Math.min(minimum, maximum), maximum);
        }
    }

    /** Spreads by card and answer. */
    record OfCard(String cardId) implements Fuzz {
        @Override
        public long days(double interval, long minimum, long maximum, int reps) {
            return FuzzBounds.of(interval, minimum, maximum).at(fraction(reps));
        }

        private double fraction(int reps) {
            var seed = new CRC32();
            seed.update((cardId + ':' + reps).getBytes(StandardCharsets.UTF_8));
            return new SplittableRandom(seed.getValue()).nextDouble();
        }
    }
}
