package engram.fsrs;

import org.jspecify.annotations.Nullable;

/**
 * How memories form and fade. Pure and thread-safe; another model (FSRS-7) fits behind the same
 * four questions.
 */
public interface MemoryModel {
    /**
     * The memory after an answer; {@code before} is null for the first one, whose elapsed time does
     * not count.
     */
    MemoryState next(@Nullable MemoryState before, Rating rating, Elapsed elapsed);

    /** The chance, 0 to 1, of recalling the card {@code elapsedDays} after its last answer. */
    double recall(MemoryState memory, double elapsedDays);

    /**
     * Days, neither rounded nor limited, until the chance of recall has fallen to {@code
     * desiredRetention} (0 to 1).
     */
    double intervalDays(MemoryState memory, double desiredRetention);

    /** Whether answers on one day move the memory, so that intervals under a day mean something. */
    boolean shortTerm();
}
