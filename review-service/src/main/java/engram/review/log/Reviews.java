package engram.review.log;

import engram.review.log.model.KnownReview;
import engram.review.log.model.Learner;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** The reviews that this service has folded so far; it may be behind the log by a moment. */
interface Reviews {

    /** Those of a learner's reviews that are known, by id, in one read. */
    Map<String, KnownReview> find(Learner learner, Collection<String> ids);

    /** How many reviews a learner has in these sessions, undone ones among them. */
    int countIn(Learner learner, Collection<String> sessions);

    /** How many reviews of these cards were received of a learner since then. */
    int countOf(Learner learner, Collection<String> cards, Instant since);
}
