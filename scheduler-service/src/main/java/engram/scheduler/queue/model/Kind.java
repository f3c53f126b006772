package engram.scheduler.queue.model;

/** Why a card is in the queue. */
public enum Kind {
    /** Its step is over. */
    STEP,
    /** Its day has come. */
    OVERDUE,
    /** It was never answered. */
    NEW,
    /** Its step ends within minutes. */
    SOON,
    /** It falls due on one of the next days, and the learner asked for those. */
    AHEAD
}
