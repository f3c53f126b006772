package engram.access;

/** What a person can be to a thing of their school. Of several, the one that may most counts. */
public enum Relation {
    /** The deck is theirs. */
    OWNER,
    /** It is they themselves: their own memory, settings or profile. */
    SELF,
    /** They run the school. */
    ADMINISTRATOR,
    /** They teach the class, or a class of the learner, or one that studies the deck. */
    TEACHER,
    /** They learn in the class, or in one that studies the deck. */
    LEARNER
}
