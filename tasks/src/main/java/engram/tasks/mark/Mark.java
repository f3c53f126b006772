package engram.tasks.mark;

/**
 * That something is to be done for a thing.
 *
 * @param version that the thing is about to reach, 0 where it is there already; a writer that dies
 *     before its write leaves a mark that is never reached
 * @param done the highest version that it was done for since the thing was marked; 0 for none
 * @param token another one each time that the thing is marked, so that who read the mark can tell
 *     whether it still stands
 */
public record Mark(Key key, long version, long done, String token) {
    /** Whether the thing, now of this version, has something that was not done yet. */
    public boolean calls(long current) {
        return current >= version || current > done;
    }
}
