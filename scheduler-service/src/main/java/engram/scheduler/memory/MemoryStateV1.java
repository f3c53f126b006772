package engram.scheduler.memory;

import com.fasterxml.jackson.annotation.JsonInclude;
import engram.fsrs.MemoryState;
import engram.fsrs.Rating;
import engram.scheduler.memory.model.CardMemory;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of a record of {@code scheduler.memory.v1}: a memory as others see it.
 *
 * @param phase {@code NEW} where no answer has moved memory; then everything optional is absent
 * @param decay the positive exponent of the forgetting curve
 * @param due when the card is next asked
 * @param lastDay the learner's local day of the last answer that moved memory, an ISO date
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemoryStateV1(
        String school,
        String learner,
        String deck,
        String card,
        long version,
        String phase,
        @Nullable Double stability,
        @Nullable Double difficulty,
        double decay,
        @Nullable Instant due,
        @Nullable Instant lastAnsweredAt,
        @Nullable String lastDay,
        @Nullable Integer lastRating,
        int reps,
        int lapses,
        @JsonInclude List<Spaced> spaced) {

    /** An answer in Spaced to a card in review, and when that card was due. */
    @Serdeable
    record Spaced(Instant at, Instant due) {}

    static MemoryStateV1 of(MemoryKey key, CardMemory memory, long version) {
        var state = memory.state();
        return new MemoryStateV1(
                key.school(),
                key.learner(),
                memory.deck(),
                key.card(),
                version,
                state.phase().name(),
                stability(state.memory()),
                difficulty(state.memory()),
                memory.decay(),
                state.due(),
                state.lastReview(),
                memory.lastDay() == null ? null : memory.lastDay().toString(),
                rating(state.lastRating()),
                state.reps(),
                state.lapses(),
                memory.spaced().stream()
                        .map(answer -> new Spaced(answer.at(), answer.due()))
                        .toList());
    }

    private static @Nullable Double stability(@Nullable MemoryState memory) {
        return memory == null ? null : memory.stability();
    }

    private static @Nullable Double difficulty(@Nullable MemoryState memory) {
        return memory == null ? null : memory.difficulty();
    }

    private static @Nullable Integer rating(@Nullable Rating rating) {
        return rating == null ? null : rating.value();
    }
}
