package engram.scheduler.replay;

/** What a mark tells of. */
public enum Source {
    /** Settings chosen at the place. */
    SETTINGS,
    /** Weights fitted for the place. */
    WEIGHTS,
    /** Who is in which class, and which decks they study; folded before it is marked. */
    GROUPS
}
