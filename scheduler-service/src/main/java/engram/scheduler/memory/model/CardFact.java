package engram.scheduler.memory.model;

import engram.fsrs.Rating;
import engram.scheduler.settings.model.CardSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One record of the review log that concerns one learner and one card. Facts with equal keys are
 * the same fact.
 */
public sealed interface CardFact {
    /** The review's id, unique within the learner. */
    String id();

    /** 1 and up; a correction or an undo has a higher one. */
    int version();

    Instant receivedAt();

    /** The first 16 bytes of the SHA-256 of the record's value, in hex. */
    String hash();

    String deck();

    /**
     * An answer as it was given or as it was corrected.
     *
     * @param pace null where the time taken says nothing
     * @param retake whether a Test asked the card a second time
     * @param hurried whether it came with more answers than a person gives in their time
     */
    record Answered(
            String id,
            int version,
            Instant receivedAt,
            String hash,
            String deck,
            StudyMode mode,
            Question question,
            Rating rating,
            Instant answeredAt,
            ZoneId zone,
            @Nullable Pace pace,
            boolean retake,
            boolean hurried)
            implements CardFact {
        /**
         * Whether nobody can tell when it was given, because of how long after that, or with how
         * many others, it was received: it counts for memory, and not for what is said of keeping
         * up.
         */
        public boolean isLate(CardSettings settings) {
            var longest = Duration.ofDays(settings.lateAfterDays());
            return hurried || Duration.between(answeredAt, receivedAt).compareTo(longest) > 0;
        }
    }

    /** The review no longer counts. */
    record Undone(String id, int version, Instant receivedAt, String hash, String deck)
            implements CardFact {}

    /** Tells facts apart, and puts the one that counts first among those of one identity. */
    record Key(String id, int version, Instant receivedAt, String hash) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::id)
                        .thenComparing(Key::version, Comparator.reverseOrder())
                        .thenComparing(Key::receivedAt)
                        .thenComparing(Key::hash);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** What makes this fact distinct. */
    default Key key() {
        return new Key(id(), version(), receivedAt(), hash());
    }
}
