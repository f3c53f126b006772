package engram.scheduler.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the replay of a place is, counted in learners.
 *
 * @param finishedAt when it last came to its end; null while it never has
 */
public record Progress(boolean running, int done, int total, @Nullable Instant finishedAt) {
    /** Nothing was ever to be done. */
    public static final Progress NONE = new Progress(false, 0, 0, null);

    /** More learners done. */
    Progress plus(int learners) {
        return new Progress(running, done + learners, total, finishedAt);
    }
}
