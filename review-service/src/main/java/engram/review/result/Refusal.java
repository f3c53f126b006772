package engram.review.result;

import java.time.Duration;

/** Why a request comes to nothing. It is expected, and no error; nothing was stored. */
public sealed interface Refusal {

    /** What was asked for is not there, or is nothing that the caller may know of. */
    record NotThere() implements Refusal {}

    /** What was sent cannot be read at all. */
    record Unreadable(String why) implements Refusal {}

    /**
     * A field breaks a rule.
     *
     * @param field its path, such as {@code pairs[2].prompt}
     */
    record Invalid(String field, String rule) implements Refusal {}

    /** It is at odds with what is stored. */
    record Conflict(String why) implements Refusal {}

    /**
     * A limit is reached.
     *
     * @param until how long until the same can succeed
     */
    record TooMany(String limit, Duration until) implements Refusal {}

    /** Something that it needs cannot be had just now; the same may succeed in a moment. */
    record Unavailable(String why) implements Refusal {}
}
