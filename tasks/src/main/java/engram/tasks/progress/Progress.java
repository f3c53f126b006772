package engram.tasks.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a long work is, counted in what it goes through.
 *
 * @param finishedAt when it last came to its end; null while it never has
 */
public record Progress(boolean running, int done, int total, @Nullable Instant finishedAt) {
    /** Nothing was ever to be done. */
    public static final Progress NONE = new Progress(false, 0, 0, null);

    /** It begins, now or again. */
    public Progress begun(int total) {
        return new Progress(true, 0, total, finishedAt);
    }

    /** More of it done. */
    public Progress plus(int more) {
        return new Progress(running, done + more, total, finishedAt);
    }

    /** All of it done. */
    public Progress finished(Instant at) {
        return new Progress(false, total, total, at);
    }
}
