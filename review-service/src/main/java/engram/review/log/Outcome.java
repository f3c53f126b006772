package engram.review.log;

import engram.manners.Problem;

/** What became of one review of a request. */
sealed interface Outcome {

    /** It is in the log, or was already. */
    record Accepted() implements Outcome {}

    /** It will never be; nothing of it was stored. */
    record Refused(Problem problem) implements Outcome {}

    /** Nobody could say in time; to be sent again as it is. */
    record Retry() implements Outcome {}
}
