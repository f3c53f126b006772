package engram.review.log;

import engram.review.cards.CardKey;
import engram.review.log.model.Learner;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Which cards a learner may rate. */
interface CardsToRate {

    /** What is to be said of a card. */
    enum Verdict {
        RATABLE,
        /** It has no answer yet. */
        DRAFT,
        /** It is not there, or was nothing that the learner might know of. */
        UNKNOWN,
        /** It is not known here, where not all is known yet. */
        NOT_YET
    }

    /**
     * An answer as far as it matters here.
     *
     * @param at when it was given: whether the learner might, is judged by what was so then
     */
    record Rating(CardKey card, Instant at) {}

    /** A verdict on each of them. */
    Map<Rating, Verdict> judge(Learner learner, Set<Rating> ratings);
}
