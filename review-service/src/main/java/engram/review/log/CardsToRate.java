package engram.review.log;

import engram.review.cards.CardKey;
import engram.review.log.model.Learner;
import java.util.Map;
import java.util.Set;

/** Which cards a learner may rate. */
interface CardsToRate {

    /** What is to be said of a card. */
    enum Verdict {
        RATABLE,
        /** It has no answer yet. */
        DRAFT,
        /** It is not there, or is nothing that the learner may know of. */
        UNKNOWN
    }

    /** A verdict on each of the cards. */
    Map<CardKey, Verdict> judge(Learner learner, Set<CardKey> cards);
}
