package engram.tasks;

/** What came of beginning the work of a mark. */
public sealed interface Begun {
    /**
     * Nothing, or not to its end: the mark does not call, because its write is under way or never
     * came, or the term is over. The mark stays.
     */
    record Nothing() implements Begun {}

    /**
     * It is done already.
     *
     * @param version of the thing that it is done for
     */
    record Done(long version) implements Begun {}

    /**
     * It is on its way, and the next may be begun meanwhile.
     *
     * @param version of the thing that it will be done for
     * @param end returns when it is done, within 40 s
     */
    record OnTheWay(long version, Ending end) implements Begun {}

    /** Waits for an end. */
    interface Ending {
        /**
         * @throws Exception if it came to no good end, or not in time; it is begun again then
         */
        void await() throws Exception;
    }
}
