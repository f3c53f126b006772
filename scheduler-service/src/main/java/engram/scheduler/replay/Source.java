package engram.scheduler.replay;

/** What a mark tells of. */
public enum Source {
    /** Settings chosen at the place. */
    SETTINGS,
    /** Weights fitted for the place. */
    WEIGHTS,
    /** A learner's plan itself, which is looked at again once it is stored. */
    PLAN,
    /** Who is in which class, and which decks they study; folded before it is marked. */
    GROUPS
}
