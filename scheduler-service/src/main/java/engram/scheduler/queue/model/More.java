package engram.scheduler.queue.model;

/**
 * What is wanted beyond what the day's limits leave.
 *
 * @param newCards cards that were never answered
 * @param reviews due ones
 */
public record More(int newCards, int reviews) {
    /** Nothing. */
    public static final More NONE = new More(0, 0);
}
