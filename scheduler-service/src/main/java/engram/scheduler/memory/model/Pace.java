package engram.scheduler.memory.model;

/** How long an answer took beside the learner's usual time for that kind of question. */
public enum Pace {
    /** More than twice as long. */
    SLOW,
    /** Less than half as long. */
    FAST
}
