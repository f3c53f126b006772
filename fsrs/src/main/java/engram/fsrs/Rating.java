package engram.fsrs;

/** How well a card was recalled, as FSRS counts it: 1 (forgotten) to 4 (effortless). */
public enum Rating {
    AGAIN(1),
    HARD(2),
    GOOD(3),
    EASY(4);

    private final int value;

    Rating(int value) {
        this.value = value;
    }

    /** The number that travels on the wire and enters the formulas, 1 to 4. */
    public int value() {
        return value;
    }

    /**
     * The rating of a number from the wire.
     *
     * @throws IllegalArgumentException if it is not 1 to 4
     */
    public static Rating of(int value) {
        return switch (value) {
            case 1 -> AGAIN;
            case 2 -> HARD;
            case 3 -> GOOD;
            case 4 -> EASY;
            default -> throw new IllegalArgumentException("A rating is 1 to 4, not " + value);
        };
    }
}
