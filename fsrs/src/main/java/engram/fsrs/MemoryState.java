package engram.fsrs;

/**
 * What FSRS knows of one memory.
 *
 * @param stability days after which the chance of recall has fallen to 0.9; 0.001 to 36,500
 * @param difficulty 1 (easy) to 10 (hard)
 */
public record MemoryState(double stability, double difficulty) {
    public static final double MIN_STABILITY = 0.001;
    public static final double MAX_STABILITY = 36_500;
    public static final double MIN_DIFFICULTY = 1;
    public static final double MAX_DIFFICULTY = 10;

    /** The same state with both numbers inside their limits. */
    MemoryState clamped() {
        return new MemoryState(
                Math.clamp(stability, MIN_STABILITY, MAX_STABILITY),
                Math.clamp(difficulty, MIN_DIFFICULTY, MAX_DIFFICULTY));
    }
}
