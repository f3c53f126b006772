package engram.scheduler.queue.model;

/**
 * How many cards of a deck are of each kind; drafts are counted only as such, and what is suspended
 * or buried is neither due, soon nor unseen.
 *
 * @param due answered before and due now, beyond those listed too
 * @param soon in a step that ends within {@link Moment#SOON}
 * @param unseen never answered, beyond those listed too
 * @param cards that have an answer
 * @param drafts that have none
 * @param suspended not asked until further notice, leeches among them where those are suspended
 * @param buried put off until the next day
 * @param newToday answered today for the first time
 * @param reviewsToday answered today, and before
 * @param newLeft new cards that today's limit leaves
 * @param reviewsLeft due cards that today's limit leaves
 */
public record QueueCounts(
        int due,
        int soon,
        int unseen,
        int cards,
        int drafts,
        int suspended,
        int buried,
        int newToday,
        int reviewsToday,
        int newLeft,
        int reviewsLeft) {}
