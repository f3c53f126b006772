package engram.access;

/** Whether somebody may do something. */
public enum Verdict {
    ALLOWED,
    /** They may know of the thing, but not do this with it: 403. */
    FORBIDDEN,
    /** To them there is no such thing: 404. */
    HIDDEN
}
