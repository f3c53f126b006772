package engram.review.log;

import engram.review.log.model.KnownReview;
import engram.review.log.model.Learner;
import java.util.Collection;
import java.util.Map;

/** The reviews that this service has folded so far; it may be behind the log by a moment. */
interface Reviews {

    /** Those of a learner's reviews that are known, by id, in one read. */
    Map<String, KnownReview> find(Learner learner, Collection<String> ids);
}
