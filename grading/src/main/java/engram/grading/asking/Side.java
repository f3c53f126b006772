package engram.grading.asking;

/** One of a card's two sides. */
public enum Side {
    FRONT,
    BACK;

    public Side other() {
        return this == FRONT ? BACK : FRONT;
    }
}
