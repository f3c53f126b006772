package engram.tasks.lease;

/** The right to do a work, for a while. */
public interface Term {
    /** Grows with each change of owner: of two terms, the one with the higher began later. */
    long epoch();

    /** Whether what is begun now, and takes no longer than 10 s, ends within the term. */
    boolean mayAct();

    /** Whether no other owner can have begun anything since this term did. */
    boolean isUnbroken();

    /**
     * Asks for more time, and learns by that whether the term was unbroken until now.
     *
     * @return false if it was not, however short; the term is over then for good
     */
    boolean renew();

    /**
     * Whether the next piece of long work may begin; asked before each.
     *
     * @return false if the work is to be broken off where it is
     */
    default boolean mayGoOn() {
        return mayAct() || renew();
    }
}
