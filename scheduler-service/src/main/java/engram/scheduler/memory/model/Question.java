package engram.scheduler.memory.model;

import org.jspecify.annotations.Nullable;

/**
 * How a card was asked.
 *
 * @param options how many a choice had, 2 and up; null for every other kind
 */
public record Question(Kind kind, @Nullable Integer options) {

    /** The learner saw the answer and rated their own recall. */
    public static final Question SELF_RATED = new Question(Kind.SELF_RATED, null);

    /** What the learner had to do. */
    public enum Kind {
        SELF_RATED,
        SELF_CHECK,
        WRITTEN,
        CHOICE,
        TRUE_FALSE,
        MATCHING
    }

    public Question {
        if (kind != Kind.CHOICE) {
            options = null;
        } else if (options == null || options < 2) {
            throw new IllegalArgumentException("A choice has at least 2 options, not " + options);
        }
    }
}
